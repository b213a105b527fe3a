using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>The ack of a message that is under way.</summary>
public readonly struct NatsJSPublishConcurrentFuture : IAsyncDisposable
{
    private readonly NatsSub<PubAckResponse> sub;

    /// <summary>Makes a future from the subscription for the ack.</summary>
    public NatsJSPublishConcurrentFuture(NatsSub<PubAckResponse> sub) => this.sub = sub;

    /// <summary>Waits for the ack.</summary>
    /// <exception cref="NatsJSPublishNoResponseException">There was none in time, or no stream listens on the subject.</exception>
    public async ValueTask<PubAckResponse> GetResponseAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var msg in sub.Msgs.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            return msg.Data ?? throw new NatsJSException("No response data received");
        throw new NatsJSPublishNoResponseException();
    }

    /// <summary>Stops waiting.</summary>
    public async ValueTask DisposeAsync() => await sub.DisposeAsync().ConfigureAwait(false);
}
