namespace NATS.Client.Core;

/// <summary>What an application does with NATS.</summary>
public interface INatsClient : IAsyncDisposable
{
    /// <summary>The connection to the server.</summary>
    INatsConnection Connection { get; }

    /// <summary>Connects, if it is not connected; other calls do so by themselves.</summary>
    /// <exception cref="NatsException">No server could be reached, or it refused.</exception>
    ValueTask ConnectAsync();

    /// <summary>Asks the server for a sign of life.</summary>
    /// <returns>The time until it came.</returns>
    ValueTask<TimeSpan> PingAsync(CancellationToken cancellationToken = default);

    /// <summary>Publishes data.</summary>
    ValueTask PublishAsync<T>(string subject, T data, NatsHeaders? headers = default, string? replyTo = default, INatsSerialize<T>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Publishes an empty message.</summary>
    ValueTask PublishAsync(string subject, NatsHeaders? headers = default, string? replyTo = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Subscribes while the messages are read.</summary>
    IAsyncEnumerable<NatsMsg<T>> SubscribeAsync<T>(string subject, string? queueGroup = default, INatsDeserialize<T>? serializer = default, NatsSubOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Sends data and waits for one reply.</summary>
    /// <exception cref="NatsNoRespondersException">Nobody listens.</exception>
    /// <exception cref="NatsNoReplyException">Nobody answered in time.</exception>
    ValueTask<NatsMsg<TReply>> RequestAsync<TRequest, TReply>(
        string subject,
        TRequest? data,
        NatsHeaders? headers = default,
        INatsSerialize<TRequest>? requestSerializer = default,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsPubOpts? requestOpts = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an empty message and waits for one reply.</summary>
    /// <exception cref="NatsNoRespondersException">Nobody listens.</exception>
    /// <exception cref="NatsNoReplyException">Nobody answered in time.</exception>
    ValueTask<NatsMsg<TReply>> RequestAsync<TReply>(
        string subject,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default);

    /// <summary>Drops the connection, so that it is made anew; does not wait for it.</summary>
    ValueTask ReconnectAsync();
}
