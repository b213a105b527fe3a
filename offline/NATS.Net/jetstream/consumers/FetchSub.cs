using System.Buffers;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>One batch from a consumer.</summary>
internal sealed class FetchSub<T> : PullSub<T>
{
    // The server ends a request on its own; this is for a server that is gone.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly NotificationPump? notifications;
    private readonly Timer expiry;
    private long pendingMsgs;
    private long pendingBytes;

    public FetchSub(ConsumerAddress address, PullSettings settings, INatsDeserialize<T>? serializer, NatsJSFetchOpts opts, CancellationToken cancellationToken)
        : base(address, settings, serializer)
    {
        pendingMsgs = settings.MaxMsgs;
        pendingBytes = settings.MaxBytes;
        if (opts.NotificationHandler is { } handler) notifications = new NotificationPump(handler, CompleteWith, cancellationToken);
        expiry = new Timer(_ => EndSubscription(NatsSubEndReason.Timeout), null, settings.Expires + Grace, Timeout.InfiniteTimeSpan);
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            await expiry.DisposeAsync().ConfigureAwait(false);
            if (notifications is not null) await notifications.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A request that the server answers at once: it needs neither time limit nor heartbeat.</summary>
    public ConsumerGetnextRequest NoWaitRequest() =>
        Request(Settings.MaxMsgs, Settings.MaxBytes) with { NoWait = true, Expires = default, IdleHeartbeat = default };

    internal override void WriteReconnectCommands(IBufferWriter<byte> writer, int sid)
    {
        base.WriteReconnectCommands(writer, sid);
        WritePull(writer, Request(Settings.MaxMsgs, 0));
    }

    protected override void OnSilence()
    {
        notifications?.Notify(NatsJSTimeoutNotification.Default);
        EndSubscription(NatsSubEndReason.IdleHeartbeatTimeout);
    }

    protected override void OnMessage(in NatsJSMsg<T> msg)
    {
        pendingMsgs--;
        pendingBytes -= msg.Size;
    }

    protected override void OnDelivered(in NatsJSMsg<T> msg)
    {
        if (Settings.MaxBytes > 0 && pendingBytes <= 0) EndSubscription(NatsSubEndReason.MaxBytes);
        else if (Settings.MaxBytes == 0 && pendingMsgs == 0) EndSubscription(NatsSubEndReason.MaxMsgs);
    }

    protected override void OnStatus(NatsHeaders status)
    {
        switch (status)
        {
            case { Code: 404 }: EndSubscription(NatsSubEndReason.NoMsgs); break;
            case { Code: 408, Message: NatsHeaders.Messages.RequestsPending }: EndSubscription(NatsSubEndReason.RequestsPending); break;
            case var _ when ConsumerStatus.IsTimeout(status): EndSubscription(NatsSubEndReason.Timeout); break;
            case var _ when ConsumerStatus.IsTooLarge(status): EndSubscription(NatsSubEndReason.MaxBytes); break;
            case var _ when ConsumerStatus.IsHeartbeat(status): break;
            case { Code: 423 }:
                Address.PinId = null;
                notifications?.Notify(NatsJSPinIdMismatchNotification.Default);
                break;
            case { Code: 503 }:
                notifications?.Notify(NatsJSNoRespondersNotification.Default);
                EndSubscription(NatsSubEndReason.None);
                break;
            case var _ when ConsumerStatus.IsTerminal(status): Fail(ConsumerStatus.ToException(status)); break;
            default:
                Logger.LogWarning("Unhandled status {Code} {Text}", status.Code, status.MessageText);
                notifications?.Notify(ConsumerStatus.ToNotification(status));
                break;
        }
    }
}
