using System.Diagnostics.CodeAnalysis;

namespace NATS.Client.Core;

/// <summary>A message as it arrived, or as it is to be sent.</summary>
/// <typeparam name="T">Type of its data.</typeparam>
public readonly partial record struct NatsMsg<T> : INatsMsg<T>
{
    private const int FlagsShift = 30;
    private const uint SizeMask = 0x3FFFFFFF;

    // Flags in the two highest bits, the size in the others: the struct is copied often.
    private readonly uint flagsAndSize;

    /// <summary>Makes a message.</summary>
    public NatsMsg(
        string subject,
        string? replyTo,
        int size,
        NatsHeaders? headers,
        T? data,
        INatsConnection? connection,
        NatsMsgFlags flags = default)
    {
        Subject = subject;
        ReplyTo = replyTo;
        flagsAndSize = Pack(flags, size);
        Headers = headers;
        Data = data;
        Connection = connection;
    }

    /// <inheritdoc/>
    public NatsException? Error => Headers?.Error;

    /// <inheritdoc/>
    public string Subject { get; init; }

    /// <inheritdoc/>
    public string? ReplyTo { get; init; }

    /// <inheritdoc/>
    public int Size
    {
        get => (int)(flagsAndSize & SizeMask);
        init => flagsAndSize = Pack(Flags, value);
    }

    /// <summary>What is special about the message.</summary>
    public NatsMsgFlags Flags
    {
        get => (NatsMsgFlags)(flagsAndSize >> FlagsShift);
        init => flagsAndSize = Pack(value, Size);
    }

    /// <inheritdoc/>
    public NatsHeaders? Headers { get; init; }

    /// <inheritdoc/>
    public T? Data { get; init; }

    /// <inheritdoc/>
    public INatsConnection? Connection { get; init; }

    /// <summary>Whether there is no payload.</summary>
    public bool IsEmpty => (Flags & NatsMsgFlags.Empty) != 0;

    /// <summary>Whether the server says that nobody listens.</summary>
    public bool HasNoResponders => (Flags & NatsMsgFlags.NoResponders) != 0;

    /// <inheritdoc/>
    public void EnsureSuccess()
    {
        if (HasNoResponders) throw new NatsNoRespondersException();
        if (Error is not null) throw Error;
    }

    /// <inheritdoc/>
    public ValueTask ReplyAsync(NatsHeaders? headers = default, string? replyTo = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default)
    {
        EnsureCanReply();
        return Connection.PublishAsync(ReplyTo, headers, replyTo, opts, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask ReplyAsync<TReply>(TReply data, NatsHeaders? headers = default, string? replyTo = default, INatsSerialize<TReply>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default)
    {
        EnsureCanReply();
        return Connection.PublishAsync(ReplyTo, data, headers, replyTo, serializer, opts, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask ReplyAsync<TReply>(NatsMsg<TReply> msg, INatsSerialize<TReply>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default)
    {
        EnsureCanReply();
        return Connection.PublishAsync(msg with { Subject = ReplyTo }, serializer, opts, cancellationToken);
    }

    /// <summary>Takes the message apart.</summary>
    public void Deconstruct(out string subject, out string? replyTo, out int size, out NatsHeaders? headers, out T? data, out INatsConnection? connection, out NatsMsgFlags flags)
    {
        subject = Subject;
        replyTo = ReplyTo;
        size = Size;
        headers = Headers;
        data = Data;
        connection = Connection;
        flags = Flags;
    }

    private static uint Pack(NatsMsgFlags flags, int size) => ((uint)flags << FlagsShift) | ((uint)size & SizeMask);

    [MemberNotNull(nameof(Connection))]
    [MemberNotNull(nameof(ReplyTo))]
    private void EnsureCanReply()
    {
        if (Connection is null) throw new NatsException("unable to send reply; message did not originate from a subscription");
        if (string.IsNullOrWhiteSpace(ReplyTo)) throw new NatsException("unable to send reply; ReplyTo is empty");
    }
}
