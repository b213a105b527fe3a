using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

/// <summary>The base of all errors of key-value stores.</summary>
public class NatsKVException : NatsJSException
{
    /// <summary>Makes an error with a message.</summary>
    public NatsKVException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with a message and its cause.</summary>
    public NatsKVException(string message, Exception exception)
        : base(message, exception)
    {
    }
}

/// <summary>The key was deleted.</summary>
public class NatsKVKeyDeletedException : NatsKVException
{
    /// <summary>Makes the error with the revision of the deletion.</summary>
    public NatsKVKeyDeletedException(ulong revision)
        : base("Key was deleted") => Revision = revision;

    /// <summary>The revision of the deletion.</summary>
    public ulong Revision { get; }
}

/// <summary>The key has changed since the revision that was named.</summary>
public class NatsKVWrongLastRevisionException : NatsKVException
{
    /// <summary>Makes the error from the server's answer.</summary>
    public NatsKVWrongLastRevisionException(ApiError error)
        : base("Wrong last revision") => Error = error;

    /// <summary>The server's answer.</summary>
    public ApiError Error { get; }
}

/// <summary>The key is there already.</summary>
public class NatsKVCreateException : NatsKVException
{
    /// <summary>Makes the error.</summary>
    public NatsKVCreateException()
        : base("Can't create entry")
    {
    }
}

/// <summary>There is no such key.</summary>
public class NatsKVKeyNotFoundException : NatsKVException
{
    /// <summary>The error.</summary>
    public static readonly NatsKVKeyNotFoundException Default = new();

    /// <summary>Makes the error.</summary>
    public NatsKVKeyNotFoundException()
        : base("Key not found")
    {
    }
}
