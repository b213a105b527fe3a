using System.Buffers;

namespace NATS.Client.Core;

/// <summary>A request that waits for a reply of any type.</summary>
internal abstract class PendingReply
{
    public abstract void Complete(string? replyTo, in ReadOnlySequence<byte>? headers, in ReadOnlySequence<byte> payload);
}

/// <summary>A request that waits for its reply.</summary>
internal sealed class PendingReply<T>(ReplyTable table, long id, string subject, NatsConnection connection, INatsDeserialize<T> serializer)
    : PendingReply, IDisposable
{
    private readonly TaskCompletionSource<NatsMsg<T>> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where the reply is to be sent.</summary>
    public string Subject => subject;

    public override void Complete(string? replyTo, in ReadOnlySequence<byte>? headers, in ReadOnlySequence<byte> payload) =>
        reply.TrySetResult(NatsMsg<T>.Build(subject, replyTo, headers, payload, connection, connection.HeaderParser, serializer));

    /// <summary>The reply.</summary>
    /// <exception cref="NatsNoReplyException">There was none in time.</exception>
    /// <exception cref="NatsNoRespondersException">Nobody listens, and the caller wants to know it so.</exception>
    public async ValueTask<NatsMsg<T>> GetAsync(TimeSpan timeout, bool throwIfNoResponders, CancellationToken cancellationToken)
    {
        try
        {
            var msg = await reply.Task.WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
            return throwIfNoResponders && msg.HasNoResponders ? throw new NatsNoRespondersException() : msg;
        }
        catch (TimeoutException)
        {
            throw new NatsNoReplyException();
        }
    }

    public void Dispose() => table.Remove(id);
}
