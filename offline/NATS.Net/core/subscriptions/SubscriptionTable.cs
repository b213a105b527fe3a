using System.Buffers;
using System.Collections.Concurrent;

namespace NATS.Client.Core;

/// <summary>The subscriptions that the server knows, by their number.</summary>
internal sealed class SubscriptionTable(NatsConnection connection) : INatsSubscriptionManager
{
    private readonly ConcurrentDictionary<int, NatsSubBase> bySid = new();
    private readonly ConcurrentDictionary<NatsSubBase, int> sids = new(ReferenceEqualityComparer.Instance);
    private int lastSid;

    /// <summary>Establishes a subscription.</summary>
    /// <returns>Its number.</returns>
    public async ValueTask<int> AddAsync(NatsSubBase sub, CancellationToken cancellationToken)
    {
        var sid = Interlocked.Increment(ref lastSid);
        sids[sub] = sid;
        bySid[sid] = sub;
        try
        {
            await connection.WriteAsync(
                new SubscribeCommand(connection.Opts.SubjectEncoding, sid, sub.Subject, sub.QueueGroup, sub.Opts?.MaxMsgs),
                cancellationToken).ConfigureAwait(false);
            await sub.ReadyAsync().ConfigureAwait(false);
            return sid;
        }
        catch
        {
            await sub.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(NatsSubBase sub)
    {
        if (!sids.TryRemove(sub, out var sid)) return default;
        bySid.TryRemove(sid, out _);
        return WriteUnsubscribeAsync(sid);
    }

    /// <summary>Tells the server that the subscription ends, but goes on delivering.</summary>
    public ValueTask UnsubscribeAsync(NatsSubBase sub) => sids.TryGetValue(sub, out var sid) ? WriteUnsubscribeAsync(sid) : default;

    /// <summary>Stops delivering.</summary>
    public void Forget(NatsSubBase sub)
    {
        if (sids.TryRemove(sub, out var sid)) bySid.TryRemove(sid, out _);
    }

    /// <summary>Delivers a message to its subscription; one that has ended is passed over.</summary>
    public ValueTask DeliverAsync(in ServerFrame frame) =>
        bySid.TryGetValue(frame.Sid, out var sub) ? sub.ReceiveAsync(frame.Subject, frame.ReplyTo, frame.Headers, frame.Payload) : default;

    /// <summary>Writes what re-establishes all subscriptions on a new connection.</summary>
    public void WriteReconnectCommands(IBufferWriter<byte> writer)
    {
        foreach (var (sid, sub) in bySid.OrderBy(pair => pair.Key))
            sub.WriteReconnectCommands(writer, sid);
    }

    /// <summary>Ends all subscriptions.</summary>
    public Task DisposeAllAsync() => Task.WhenAll(bySid.Values.Select(sub => sub.DisposeAsync().AsTask()));

    /// <summary>Drains all subscriptions.</summary>
    public Task DrainAllAsync() => Task.WhenAll(bySid.Values.Where(sub => sub is not InboxSub).Select(sub => sub.DrainAsync().AsTask()));

    private ValueTask WriteUnsubscribeAsync(int sid) => connection.TryWriteAsync(new UnsubscribeCommand(sid, null));
}
