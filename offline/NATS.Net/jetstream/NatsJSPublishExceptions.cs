namespace NATS.Client.JetStream;

/// <summary>No stream stored the message: none listens on its subject, or JetStream is off.</summary>
public class NatsJSPublishNoResponseException : NatsJSException
{
    /// <summary>The error.</summary>
    public static readonly NatsJSPublishNoResponseException Default = new();

    /// <summary>Makes the error.</summary>
    public NatsJSPublishNoResponseException()
        : base("No response received from the server")
    {
    }
}

/// <summary>The stream already holds a message with this id.</summary>
public class NatsJSDuplicateMessageException : NatsJSException
{
    /// <summary>Makes the error with the sequence of the message that is there.</summary>
    public NatsJSDuplicateMessageException(ulong sequence)
        : base($"Duplicate of {sequence}") => Sequence = sequence;

    /// <summary>The sequence of the message that is there.</summary>
    public ulong Sequence { get; }
}

/// <summary>Something took too long.</summary>
public class NatsJSTimeoutException : NatsJSException
{
    /// <summary>Makes the error with what took too long.</summary>
    public NatsJSTimeoutException(string type)
        : base($"{type} timed out") => Type = type;

    /// <summary>What took too long.</summary>
    public string Type { get; }
}

/// <summary>The connection was lost.</summary>
public class NatsJSConnectionException : NatsJSException
{
    /// <summary>Makes the error with its reason.</summary>
    public NatsJSConnectionException(string reason)
        : base($"Connection error: {reason}") => Reason = reason;

    /// <summary>Why.</summary>
    public string Reason { get; }
}
