namespace NATS.Client.Core;

/// <summary>The base of all errors of this client.</summary>
public class NatsException : Exception
{
    /// <summary>Makes an error with a message.</summary>
    public NatsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a message and its cause.</summary>
    public NatsException(string message, Exception exception)
        : base(message, exception)
    {
    }

    /// <summary>Throws a <see cref="NatsException"/> with this message.</summary>
    public static void Throw(string message) => throw new NatsException(message);
}
