using System.Buffers;

namespace NATS.Client.Core;

/// <summary>What the server can send.</summary>
internal enum FrameKind
{
    Info,
    Message,
    Ping,
    Pong,
    Ok,
    Error,
    Unknown,
}

/// <summary>One thing the server sent; its sequences are valid until the input advances.</summary>
internal readonly struct ServerFrame
{
    public FrameKind Kind { get; init; }

    /// <summary>The JSON of INFO, the text of -ERR, or the payload of a message.</summary>
    public ReadOnlySequence<byte> Payload { get; init; }

    public string Subject { get; init; }

    public string? ReplyTo { get; init; }

    public int Sid { get; init; }

    public ReadOnlySequence<byte>? Headers { get; init; }
}
