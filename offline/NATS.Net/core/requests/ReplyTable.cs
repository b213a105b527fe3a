using System.Buffers;
using System.Collections.Concurrent;

namespace NATS.Client.Core;

/// <summary>The requests that wait for a reply, by the number at the end of their reply subject.</summary>
internal sealed class ReplyTable
{
    private readonly ConcurrentDictionary<long, PendingReply> pending = new();
    private long lastId;

    /// <summary>Adds a request.</summary>
    public PendingReply<T> Add<T>(NatsConnection connection, INatsDeserialize<T> serializer)
    {
        var id = Interlocked.Increment(ref lastId);
        var reply = new PendingReply<T>(this, id, $"{connection.InboxPrefix}.{id}", connection, serializer);
        pending[id] = reply;
        return reply;
    }

    /// <summary>Hands a reply to its request.</summary>
    /// <returns>False if nobody waits for it.</returns>
    public bool TryComplete(long id, string? replyTo, in ReadOnlySequence<byte>? headers, in ReadOnlySequence<byte> payload)
    {
        if (!pending.TryGetValue(id, out var reply)) return false;
        reply.Complete(replyTo, headers, payload);
        return true;
    }

    /// <summary>Removes a request.</summary>
    public void Remove(long id) => pending.TryRemove(id, out _);
}
