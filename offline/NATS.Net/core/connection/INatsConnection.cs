using System.Threading.Channels;

namespace NATS.Client.Core;

/// <summary>A connection to a server, which is made anew when it is lost.</summary>
public interface INatsConnection : INatsClient
{
    /// <summary>The connection was lost.</summary>
    event AsyncEventHandler<NatsEventArgs>? ConnectionDisconnected;

    /// <summary>The connection was made, or made anew.</summary>
    event AsyncEventHandler<NatsEventArgs>? ConnectionOpened;

    /// <summary>An attempt to connect again failed; there will be another one.</summary>
    event AsyncEventHandler<NatsEventArgs>? ReconnectFailed;

    /// <summary>A subscription dropped a message.</summary>
    event AsyncEventHandler<NatsMessageDroppedEventArgs>? MessageDropped;

    /// <summary>A subscription began to drop messages.</summary>
    event AsyncEventHandler<NatsSlowConsumerEventArgs>? SlowConsumerDetected;

    /// <summary>The server is about to stop.</summary>
    public event AsyncEventHandler<NatsLameDuckModeActivatedEventArgs>? LameDuckModeActivated;

    /// <summary>The server reported an error.</summary>
    public event AsyncEventHandler<NatsServerErrorEventArgs>? ServerError;

    /// <summary>What the server tells of itself; null before the first connection.</summary>
    INatsServerInfo? ServerInfo { get; }

    /// <summary>The options.</summary>
    NatsOpts Opts { get; }

    /// <summary>The state.</summary>
    NatsConnectionState ConnectionState { get; }

    /// <summary>Keeps the subscriptions.</summary>
    INatsSubscriptionManager SubscriptionManager { get; }

    /// <summary>Reads headers.</summary>
    NatsHeaderParser HeaderParser { get; }

    /// <summary>Called before a socket is opened; may change the address.</summary>
    Func<(string Host, int Port), ValueTask<(string Host, int Port)>>? OnConnectingAsync { get; set; }

    /// <summary>Publishes a message.</summary>
    ValueTask PublishAsync<T>(in NatsMsg<T> msg, INatsSerialize<T>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Subscribes, and returns once the subscription is established.</summary>
    ValueTask<INatsSub<T>> SubscribeCoreAsync<T>(string subject, string? queueGroup = default, INatsDeserialize<T>? serializer = default, NatsSubOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>A new subject below the connection's own inbox.</summary>
    string NewInbox();

    /// <summary>Sends data and reads all replies, until an empty one or the time limit.</summary>
    IAsyncEnumerable<NatsMsg<TReply>> RequestManyAsync<TRequest, TReply>(
        string subject,
        TRequest? data,
        NatsHeaders? headers = default,
        INatsSerialize<TRequest>? requestSerializer = default,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsPubOpts? requestOpts = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default);

    /// <summary>Establishes a subscription.</summary>
    ValueTask AddSubAsync(NatsSubBase sub, CancellationToken cancellationToken = default);

    /// <summary>Sends data with a new subscription for the replies.</summary>
    ValueTask<NatsSub<TReply>> CreateRequestSubAsync<TRequest, TReply>(
        string subject,
        TRequest? data,
        NatsHeaders? headers = default,
        INatsSerialize<TRequest>? requestSerializer = default,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsPubOpts? requestOpts = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default);

    /// <summary>How a subscription keeps unread messages: the given options, else the connection's.</summary>
    BoundedChannelOptions GetBoundedChannelOpts(NatsSubChannelOpts? subChannelOpts);

    /// <summary>Reports a dropped message.</summary>
    void OnMessageDropped<T>(NatsSubBase natsSub, int pending, NatsMsg<T> msg);
}
