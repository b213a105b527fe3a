using System.Buffers;
using System.Collections.Concurrent;

namespace NATS.Client.Core;

/// <summary>The subscriptions behind the connection's one inbox subscription, by subject; the server knows only the inbox itself.</summary>
internal sealed class InboxTable : INatsSubscriptionManager
{
    private readonly ConcurrentDictionary<string, NatsSubBase[]> bySubject = new();

    /// <summary>Adds a subscription.</summary>
    public ValueTask AddAsync(NatsSubBase sub)
    {
        bySubject.AddOrUpdate(sub.Subject, [sub], (_, subs) => [.. subs, sub]);
        return sub.ReadyAsync();
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(NatsSubBase sub)
    {
        while (bySubject.TryGetValue(sub.Subject, out var subs) && subs.Contains(sub))
        {
            var rest = subs.Where(other => other != sub).ToArray();
            var done = rest.Length == 0
                ? bySubject.TryRemove(KeyValuePair.Create(sub.Subject, subs))
                : bySubject.TryUpdate(sub.Subject, rest, subs);
            if (done) break;
        }

        return default;
    }

    /// <summary>Delivers a message to the subscriptions of its subject.</summary>
    public ValueTask DeliverAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headers, ReadOnlySequence<byte> payload)
    {
        if (!bySubject.TryGetValue(subject, out var subs)) return default;
        return subs.Length == 1
            ? subs[0].ReceiveAsync(subject, replyTo, headers, payload)
            : DeliverToAllAsync(subs, subject, replyTo, headers, payload);
    }

    private static async ValueTask DeliverToAllAsync(
        NatsSubBase[] subs, string subject, string? replyTo, ReadOnlySequence<byte>? headers, ReadOnlySequence<byte> payload)
    {
        foreach (var sub in subs)
            await sub.ReceiveAsync(subject, replyTo, headers, payload).ConfigureAwait(false);
    }
}
