namespace NATS.Client.Core;

public abstract partial class NatsSubBase
{
    private readonly SubTimers? timers;
    private TaskCompletionSource? readerExited;

    /// <summary>Ends the subscription once everything sent until now has arrived.</summary>
    public virtual ValueTask DrainAsync(CancellationToken cancellationToken = default) => DrainCoreAsync(cancellationToken);

    /// <summary>Drains before a dispose, where the connection's options ask for it.</summary>
    internal async ValueTask DrainOnDisposeAsync()
    {
        if (!Connection.Opts.DrainSubscriptionsOnDispose) return;
        await DrainCoreAsync(CancellationToken.None).ConfigureAwait(false);
        await WaitForReaderDrainAsync().ConfigureAwait(false);
    }

    /// <summary>Notes that somebody reads messages, for whom a drained dispose waits.</summary>
    internal void MarkReaderActive()
    {
        if (!Connection.Opts.DrainSubscriptionsOnDispose) return;
        readerExited ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (Connection as NatsConnection)?.AddDrainParticipant(this);
    }

    /// <summary>Notes that nobody reads messages any more.</summary>
    internal void MarkReaderInactive()
    {
        (Connection as NatsConnection)?.RemoveDrainParticipant(this);
        readerExited?.TrySetResult();
    }

    /// <summary>Stops asking for more messages; called when a drain begins.</summary>
    protected virtual void StopDelivery()
    {
    }

    /// <summary>Waits until the reader has taken the last message, as long as the options allow.</summary>
    protected virtual async ValueTask WaitForReaderDrainAsync()
    {
        if (readerExited is not { } exited || Connection.Opts.ConsumerDrainOnDisposeTimeout is not { } timeout) return;
        await exited.Task.WaitAsync(timeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async ValueTask DrainCoreAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (unsubscribed) return;
            unsubscribed = true;
        }

        var table = manager as SubscriptionTable;
        try
        {
            StopDelivery();
            timers?.Stop();
            if (table is not null) await table.UnsubscribeAsync(this).ConfigureAwait(false);
            else await manager.RemoveAsync(this).ConfigureAwait(false);
            await FenceAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            table?.Forget(this);
            TryComplete();
        }
    }

    // The PONG comes after everything the server sent before it handled our UNSUB.
    private async Task FenceAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Connection.Opts.DrainPingTimeout);
        try
        {
            await Connection.PingAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or NatsException or ObjectDisposedException)
        {
            Microsoft.Extensions.Logging.LoggerExtensions.LogDebug(logger, e, "Draining {Subject} did not reach the server", Subject);
        }
    }
}
