using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NATS.Client.Core;

/// <summary>What all subscriptions share: their end, their time limits, and how a message reaches them.</summary>
public abstract partial class NatsSubBase
{
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private readonly INatsSubscriptionManager manager;
    private readonly CancellationTokenRegistration cancellation;
    private readonly bool countsMessages;
    private int pendingMsgs;
    private int endReason;
    private int slow;
    private bool disposed;
    private bool unsubscribed;
    private bool ended;
    private Exception? exception;

    /// <summary>Makes a subscription; it begins when it is added to the connection.</summary>
    protected NatsSubBase(
        INatsConnection connection,
        INatsSubscriptionManager manager,
        string subject,
        string? queueGroup,
        NatsSubOpts? opts,
        CancellationToken cancellationToken = default)
    {
        SubjectValidator.CheckSubject(subject);
        SubjectValidator.CheckQueueGroup(queueGroup);
        logger = connection.Opts.LoggerFactory.CreateLogger<NatsSubBase>();
        this.manager = manager;
        countsMessages = opts?.MaxMsgs > 0;
        pendingMsgs = countsMessages ? opts!.MaxMsgs!.Value : -1;
        Connection = connection;
        Subject = subject;
        QueueGroup = queueGroup;
        Opts = opts;
        timers = SubTimers.Create(opts, EndSubscription);
        cancellationToken.ThrowIfCancellationRequested();
        cancellation = cancellationToken.UnsafeRegister(
            static sub => ((NatsSubBase)sub!).EndSubscription(NatsSubEndReason.Cancelled), this);
    }

    /// <summary>The subject.</summary>
    public string Subject { get; }

    /// <summary>The queue group; null if there is none.</summary>
    public string? QueueGroup { get; }

    /// <summary>What made the subscription fail; null if nothing did.</summary>
    public Exception? Exception => Volatile.Read(ref exception);

    /// <summary>How many messages may still arrive; null if there is no limit.</summary>
    public int? PendingMsgs => Volatile.Read(ref pendingMsgs) is var pending and not -1 ? pending : null;

    /// <summary>Why the subscription ended.</summary>
    public NatsSubEndReason EndReason => (NatsSubEndReason)Volatile.Read(ref endReason);

    internal NatsSubOpts? Opts { get; }

    /// <summary>The connection.</summary>
    protected INatsConnection Connection { get; }

    /// <summary>Called once the subscription is established; starts the time limits.</summary>
    public virtual ValueTask ReadyAsync()
    {
        timers?.Start();
        return default;
    }

    /// <summary>Ends the subscription; messages already received can still be read.</summary>
    public ValueTask UnsubscribeAsync()
    {
        lock (gate)
        {
            if (unsubscribed) return default;
            unsubscribed = true;
        }

        timers?.Stop();
        TryComplete();
        return manager.RemoveAsync(this);
    }

    /// <summary>Ends the subscription and throws what made it fail, if something did.</summary>
    public virtual ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (disposed) return default;
            disposed = true;
        }

        GC.SuppressFinalize(this);
        var removal = UnsubscribeAsync();
        timers?.Dispose();
        cancellation.Dispose();
        if (Exception is NatsSubException { Exception: { } cause }) cause.Throw();
        if (Exception is { } failure) throw failure;
        return removal;
    }

    /// <summary>Takes a message from the connection.</summary>
    public virtual ValueTask ReceiveAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        ResetIdleTimeout();
        if (payloadBuffer.IsEmpty && EndsAtEmptyMessage(headersBuffer)) return default;
        try
        {
            var delivery = ReceiveInternalAsync(subject, replyTo, headersBuffer, payloadBuffer);
            return delivery.IsCompletedSuccessfully ? default : FinishAsync(delivery, headersBuffer, payloadBuffer);
        }
        catch (Exception e)
        {
            return FinishAsync(ValueTask.FromException(e), headersBuffer, payloadBuffer);
        }
    }

    /// <summary>Counts subscriptions that are too slow once, until they have caught up.</summary>
    internal bool TryMarkSlow() => Interlocked.Exchange(ref slow, 1) == 0;

    /// <summary>Writes what re-establishes the subscription on a new connection.</summary>
    internal virtual void WriteReconnectCommands(IBufferWriter<byte> writer, int sid) =>
        new SubscribeCommand(Connection.Opts.SubjectEncoding, sid, Subject, QueueGroup, PendingMsgs).Write(writer);

    /// <summary>Delivers a message.</summary>
    protected abstract ValueTask ReceiveInternalAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer);

    /// <summary>Tells the reader that no more messages come.</summary>
    protected abstract void TryComplete();

    /// <summary>Ends the subscription with an error.</summary>
    protected void SetException(Exception exception)
    {
        Volatile.Write(ref this.exception, exception);
        EndSubscription(NatsSubEndReason.Exception);
    }

    /// <summary>Begins to wait for the next message anew.</summary>
    protected void ResetIdleTimeout() => timers?.MessageArrived();

    /// <summary>Forgets that the subscription was slow, once it has caught up.</summary>
    protected void ResetSlowConsumer(int pendingMsgCount)
    {
        if (pendingMsgCount <= 1) Volatile.Write(ref slow, 0);
    }

    /// <summary>Counts a message where their number is limited, and ends after the last.</summary>
    protected void DecrementMaxMsgs()
    {
        if (countsMessages && Interlocked.Decrement(ref pendingMsgs) == 0) EndSubscription(NatsSubEndReason.MaxMsgs);
    }

    /// <summary>Ends the subscription for a reason; only the first one counts.</summary>
    protected void EndSubscription(NatsSubEndReason reason)
    {
        lock (gate)
        {
            if (ended) return;
            ended = true;
        }

        logger.LogDebug("Subscription {Subject} ends: {Reason}", Subject, reason);
        Volatile.Write(ref endReason, (int)reason);
        _ = ObserveAsync(UnsubscribeAsync());
    }

    private bool EndsAtEmptyMessage(in ReadOnlySequence<byte>? headers)
    {
        if (Opts?.ThrowIfNoResponders == true && StatusLine.IsNoResponders(headers)) SetException(new NatsNoRespondersException());
        else if (Opts?.StopOnEmptyMsg == true) EndSubscription(NatsSubEndReason.EmptyMsg);
        else return false;
        return true;
    }

    private async ValueTask FinishAsync(ValueTask delivery, ReadOnlySequence<byte>? headers, ReadOnlySequence<byte> payload)
    {
        try
        {
            await delivery.ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            logger.LogTrace(e, "Subscription {Subject} has ended; a late message is dropped", Subject);
        }
        catch (Exception e) when (e is not SystemException)
        {
            logger.LogError(e, "Subscription {Subject} could not take a message", Subject);
            SetException(new NatsSubException(
                $"Message error: {e.Message}", ExceptionDispatchInfo.Capture(e), payload.ToArray(), headers?.ToArray() ?? []));
        }
    }

    private async Task ObserveAsync(ValueTask removal)
    {
        try
        {
            await removal.ConfigureAwait(false);
        }
        catch (Exception e) when (e is NatsException or ObjectDisposedException or OperationCanceledException)
        {
            logger.LogDebug(e, "Could not tell the server that {Subject} ended", Subject);
        }
    }
}
