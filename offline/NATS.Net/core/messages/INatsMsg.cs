namespace NATS.Client.Core;

/// <summary>What every message has.</summary>
public interface INatsMsg
{
    /// <summary>The headers; null if there are none.</summary>
    NatsHeaders? Headers { get; }
}

/// <summary>A message.</summary>
/// <typeparam name="T">Type of its data.</typeparam>
public interface INatsMsg<T> : INatsMsg
{
    /// <summary>The subject.</summary>
    string Subject { get; init; }

    /// <summary>Where replies go; null if none is wanted.</summary>
    string? ReplyTo { get; init; }

    /// <summary>Size of subject, reply subject, headers and payload in bytes.</summary>
    int Size { get; init; }

    /// <summary>The data.</summary>
    T? Data { get; init; }

    /// <summary>The connection on which the message arrived.</summary>
    INatsConnection? Connection { get; init; }

    /// <summary>What was wrong with the message when it was read; null if nothing.</summary>
    NatsException? Error { get; }

    /// <summary>Throws if the message is an error.</summary>
    void EnsureSuccess();

    /// <summary>Replies with an empty message.</summary>
    ValueTask ReplyAsync(NatsHeaders? headers = default, string? replyTo = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Replies with data.</summary>
    ValueTask ReplyAsync<TReply>(TReply data, NatsHeaders? headers = default, string? replyTo = default, INatsSerialize<TReply>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Replies with a message; its subject is replaced.</summary>
    ValueTask ReplyAsync<TReply>(NatsMsg<TReply> msg, INatsSerialize<TReply>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default);
}
