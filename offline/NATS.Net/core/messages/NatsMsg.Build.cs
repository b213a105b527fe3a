using System.Buffers;

namespace NATS.Client.Core;

public readonly partial record struct NatsMsg<T>
{
    /// <summary>Makes a message from what arrived. Headers or data that cannot be read end in <see cref="Error"/>, not in an exception.</summary>
    public static NatsMsg<T> Build(
        string subject,
        string? replyTo,
        in ReadOnlySequence<byte>? headersBuffer,
        in ReadOnlySequence<byte> payloadBuffer,
        INatsConnection? connection,
        NatsHeaderParser headerParser,
        INatsDeserialize<T> serializer)
    {
        var flags = FlagsOf(headersBuffer, payloadBuffer);
        var headers = headersBuffer is { } bytes ? ReadHeaders(bytes, headerParser) : null;
        var data = headers?.Error is null ? ReadData(subject, replyTo, ref headers, payloadBuffer, serializer) : default;
        var size = subject.Length + (replyTo?.Length ?? 0) + (headersBuffer?.Length ?? 0) + payloadBuffer.Length;
        return new NatsMsg<T>(subject, replyTo, (int)size, headers, data, connection, flags);
    }

    private static NatsMsgFlags FlagsOf(in ReadOnlySequence<byte>? headers, in ReadOnlySequence<byte> payload)
    {
        if (!payload.IsEmpty) return NatsMsgFlags.None;
        return StatusLine.IsNoResponders(headers) ? NatsMsgFlags.Empty | NatsMsgFlags.NoResponders : NatsMsgFlags.Empty;
    }

    private static NatsHeaders ReadHeaders(in ReadOnlySequence<byte> bytes, NatsHeaderParser parser)
    {
        var headers = new NatsHeaders();
        try
        {
            if (!parser.ParseHeaders(new SequenceReader<byte>(bytes), headers)) throw new NatsException("Error parsing headers");
        }
        catch (Exception e)
        {
            headers.Error = new NatsHeaderParseException(bytes.ToArray(), e);
        }

        return headers;
    }

    private static T? ReadData(string subject, string? replyTo, ref NatsHeaders? headers, in ReadOnlySequence<byte> payload, INatsDeserialize<T> serializer)
    {
        try
        {
            return serializer.Deserialize(payload, new NatsMsgContext(subject, replyTo, headers));
        }
        catch (Exception e)
        {
            headers ??= new NatsHeaders();
            headers.Error = new NatsDeserializeException(payload.ToArray(), e);
            return default;
        }
    }
}
