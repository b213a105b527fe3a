using System.Buffers;

namespace NATS.Client.Core;

/// <summary>The one subscription for the connection's inbox; it hands replies to the requests that wait.</summary>
internal sealed class InboxSub(NatsConnection connection, SubscriptionTable table, InboxTable inboxes, ReplyTable replies, string prefix)
    : NatsSubBase(connection, table, $"{prefix}.*", queueGroup: null, opts: null)
{
    public override ValueTask ReceiveAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        if (long.TryParse(subject.AsSpan(prefix.Length + 1), out var id) && replies.TryComplete(id, replyTo, headersBuffer, payloadBuffer)) return default;
        return inboxes.DeliverAsync(subject, replyTo, headersBuffer, payloadBuffer);
    }

    protected override ValueTask ReceiveInternalAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer) => default;

    protected override void TryComplete()
    {
    }
}
