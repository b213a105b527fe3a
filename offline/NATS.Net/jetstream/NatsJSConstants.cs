using System.Buffers;

namespace NATS.Client.JetStream;

/// <summary>The payloads of acks.</summary>
public static class NatsJSConstants
{
    /// <summary>Done.</summary>
    public static readonly ReadOnlySequence<byte> Ack = new("+ACK"u8.ToArray());

    /// <summary>Again, please.</summary>
    public static readonly ReadOnlySequence<byte> Nak = new("-NAK"u8.ToArray());

    /// <summary>Still at work.</summary>
    public static readonly ReadOnlySequence<byte> AckProgress = new("+WPI"u8.ToArray());

    /// <summary>Never again.</summary>
    public static readonly ReadOnlySequence<byte> AckTerminate = new("+TERM"u8.ToArray());
}
