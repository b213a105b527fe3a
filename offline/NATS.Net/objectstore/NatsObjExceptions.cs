using NATS.Client.JetStream;

namespace NATS.Client.ObjectStore;

/// <summary>The base of all errors of object stores.</summary>
public class NatsObjException : NatsJSException
{
    /// <summary>Makes an error with a message.</summary>
    public NatsObjException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a message and its cause.</summary>
    public NatsObjException(string message, Exception exception)
        : base(message, exception)
    {
    }
}

/// <summary>There is no such object.</summary>
public class NatsObjNotFoundException : NatsObjException
{
    /// <summary>Makes the error with a message.</summary>
    public NatsObjNotFoundException(string message)
        : base(message)
    {
    }
}
