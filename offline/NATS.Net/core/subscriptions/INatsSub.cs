using System.Threading.Channels;

namespace NATS.Client.Core;

/// <summary>A subscription whose messages are read from a channel.</summary>
/// <typeparam name="T">Type of the messages' data.</typeparam>
public interface INatsSub<T> : IAsyncDisposable
{
    /// <summary>The messages; ends when the subscription ends.</summary>
    ChannelReader<NatsMsg<T>> Msgs { get; }

    /// <summary>The subject.</summary>
    string Subject { get; }

    /// <summary>The queue group; null if there is none.</summary>
    string? QueueGroup { get; }

    /// <summary>Ends the subscription; messages already received can still be read.</summary>
    public ValueTask UnsubscribeAsync();

    /// <summary>Ends the subscription once everything sent until now has arrived.</summary>
    public ValueTask DrainAsync(CancellationToken cancellationToken = default);
}

/// <summary>Keeps the subscriptions of a connection.</summary>
public interface INatsSubscriptionManager
{
    /// <summary>Removes a subscription.</summary>
    public ValueTask RemoveAsync(NatsSubBase sub);
}
