using System.Buffers;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>Messages from a consumer without end: asks for more before the last have been read.</summary>
internal sealed class ConsumeSub<T> : PullSub<T>
{
    private readonly PendingCount pending;
    private readonly NotificationPump? notifications;
    private readonly CancellationToken cancellationToken;
    private readonly int maxNoResponders;
    private int noResponders;
    private volatile bool draining;

    public ConsumeSub(ConsumerAddress address, PullSettings settings, INatsDeserialize<T>? serializer, NatsJSConsumeOpts opts, CancellationToken cancellationToken)
        : base(address, settings, serializer)
    {
        pending = new PendingCount(settings);
        this.cancellationToken = cancellationToken;
        maxNoResponders = opts.MaxConsecutive503Errors;
        if (opts.NotificationHandler is { } handler) notifications = new NotificationPump(handler, CompleteWith, cancellationToken);
    }

    protected override TimeSpan HeartbeatPeriod => Settings.Silence;

    /// <summary>The application has taken a message.</summary>
    public void Taken(int size)
    {
        pending.Take(size);
        PullIfNeeded();
    }

    public override void ResetHeartbeat()
    {
        if (!draining) base.ResetHeartbeat();
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            if (notifications is not null) await notifications.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal override void WriteReconnectCommands(IBufferWriter<byte> writer, int sid)
    {
        base.WriteReconnectCommands(writer, sid);
        if (!cancellationToken.IsCancellationRequested && pending.TakeRequest() is { } more) WritePull(writer, Request(more.Msgs, more.Bytes));
    }

    protected override void StopDelivery()
    {
        draining = true;
        StopHeartbeat();
    }

    protected override void OnSilence()
    {
        if (draining) return;
        notifications?.Notify(NatsJSTimeoutNotification.Default);
        if (cancellationToken.IsCancellationRequested) EndSubscription(NatsSubEndReason.None);
        else if (Connection.ConnectionState == NatsConnectionState.Failed) Fail(new NatsConnectionFailedException("Connection is in failed state"));
        else if (Connection.ConnectionState == NatsConnectionState.Open) PullAnew();
    }

    protected override void OnMessage(in NatsJSMsg<T> msg) => noResponders = 0;

    protected override void OnStatus(NatsHeaders status)
    {
        pending.TakeUnfilled(status);
        if (!ConsumerStatus.IsTimeout(status) && !ConsumerStatus.IsHeartbeat(status)) OnUnusualStatus(status);
        PullIfNeeded();
    }

    private void OnUnusualStatus(NatsHeaders status)
    {
        switch (status)
        {
            case var _ when ConsumerStatus.IsTooLarge(status): notifications?.Notify(NatsJSMessageSizeExceedsMaxBytesNotification.Default); break;
            case var _ when ConsumerStatus.IsLeadershipChange(status):
                notifications?.Notify(NatsJSLeadershipChangeNotification.Default);
                pending.Reset();
                break;
            case { Code: 423 }:
                Address.PinId = null;
                notifications?.Notify(NatsJSPinIdMismatchNotification.Default);
                pending.Clear();
                break;
            case { Code: 503 }: OnNoResponders(); break;
            case var _ when ConsumerStatus.IsTerminal(status): Fail(ConsumerStatus.ToException(status)); break;
            default:
                Logger.LogWarning("Unhandled status {Code} {Text}", status.Code, status.MessageText);
                notifications?.Notify(ConsumerStatus.ToNotification(status));
                break;
        }
    }

    private void OnNoResponders()
    {
        noResponders++;
        notifications?.Notify(NatsJSNoRespondersNotification.Default);
        pending.Reset();
        if (maxNoResponders > 0 && noResponders >= maxNoResponders)
            Fail(new NatsJSException($"Consumer appears to be deleted after {noResponders} consecutive 503 errors"));
    }

    private void PullIfNeeded()
    {
        if (pending.TakeRequest() is { } more) _ = PullQuietlyAsync(Request(more.Msgs, more.Bytes));
    }

    private void PullAnew()
    {
        pending.Reset();
        _ = PullQuietlyAsync(Request(Settings.MaxMsgs, Settings.MaxBytes));
    }

    // Called from the loop that reads, which must not wait. A request that is lost is repeated at the next silence.
    private async Task PullQuietlyAsync(ConsumerGetnextRequest request)
    {
        if (cancellationToken.IsCancellationRequested) return;
        try
        {
            await PullAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        catch (NatsConnectionFailedException e)
        {
            Fail(e);
        }
        catch (Exception e) when (e is NatsException or OperationCanceledException or ObjectDisposedException)
        {
            Logger.LogDebug(e, "A pull request for {Consumer} was not sent", Address.Consumer);
        }
    }
}
