using System.Buffers;
using System.Text;

namespace NATS.Client.Core;

/// <summary>The serialized payload and headers of a message on its way into the queue. The buffer is used again and again.</summary>
internal sealed class OutgoingMessage
{
    private const int LargestKept = 1024 * 1024;

    [ThreadStatic]
    private static OutgoingMessage? cached;

    private readonly ArrayBufferWriter<byte> bytes = new(1024);
    private int payloadLength;

    /// <summary>The headers in wire format; empty if there are none.</summary>
    public ReadOnlySpan<byte> Headers => bytes.WrittenSpan[payloadLength..];

    /// <summary>The payload.</summary>
    public ReadOnlySpan<byte> Payload => bytes.WrittenSpan[..payloadLength];

    /// <summary>Size of headers and payload in bytes.</summary>
    public int Size => bytes.WrittenCount;

    /// <summary>Serializes a message.</summary>
    public static OutgoingMessage Create<T>(
        string subject, T? data, NatsHeaders? headers, string? replyTo, INatsSerialize<T> serializer, Encoding headerEncoding)
    {
        var message = cached ?? new OutgoingMessage();
        cached = null;
        message.bytes.ResetWrittenCount();

        // The payload comes first: a serializer may still add headers.
        if (data is not null) serializer.Serialize(message.bytes, data, new NatsMsgContext(subject, replyTo, headers));
        message.payloadLength = message.bytes.WrittenCount;
        if (headers is not null) HeaderEncoder.Write(message.bytes, headers, headerEncoding);
        return message;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Return()
    {
        if (bytes.Capacity <= LargestKept) cached = this;
    }
}
