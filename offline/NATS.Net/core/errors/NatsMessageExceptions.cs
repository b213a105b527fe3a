using System.Runtime.ExceptionServices;

namespace NATS.Client.Core;

/// <summary>The payload of a message could not be turned into the wanted type.</summary>
public class NatsDeserializeException : NatsException
{
    /// <summary>Makes the error with the payload and the cause.</summary>
    public NatsDeserializeException(byte[] rawData, Exception inner)
        : base("Exception during deserialization", inner) => RawData = rawData;

    /// <summary>The payload as it arrived.</summary>
    public byte[] RawData { get; }
}

/// <summary>The headers of a message could not be read.</summary>
public class NatsHeaderParseException : NatsException
{
    /// <summary>Makes the error with the header bytes and the cause.</summary>
    public NatsHeaderParseException(byte[] rawData, Exception inner)
        : base("Exception parsing headers", inner) => RawData = rawData;

    /// <summary>The headers as they arrived.</summary>
    public byte[] RawData { get; }
}

/// <summary>A subscription could not take a message and has ended.</summary>
public class NatsSubException : NatsException
{
    /// <summary>Makes the error with its cause and the message's bytes.</summary>
    public NatsSubException(string message, ExceptionDispatchInfo exception, Memory<byte> payload, Memory<byte> headers)
        : base(message)
    {
        Exception = exception;
        Payload = payload;
        Headers = headers;
    }

    /// <summary>The cause.</summary>
    public ExceptionDispatchInfo Exception { get; }

    /// <summary>The payload as it arrived.</summary>
    public Memory<byte> Payload { get; }

    /// <summary>The headers as they arrived.</summary>
    public Memory<byte> Headers { get; }
}
