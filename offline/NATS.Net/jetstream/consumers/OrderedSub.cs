using System.Buffers;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>Messages for an ordered consumer. It never repairs itself: after silence or a lost connection it ends, and the consumer is made anew.</summary>
internal sealed class OrderedSub<T> : PullSub<T>
{
    private readonly PendingCount pending;
    private readonly CancellationToken cancellationToken;

    public OrderedSub(ConsumerAddress address, PullSettings settings, INatsDeserialize<T>? serializer, CancellationToken cancellationToken)
        : base(address, settings, serializer)
    {
        pending = new PendingCount(settings);
        this.cancellationToken = cancellationToken;
        Connection.ConnectionDisconnected += OnDisconnected;
    }

    public override async ValueTask DisposeAsync()
    {
        Connection.ConnectionDisconnected -= OnDisconnected;
        await base.DisposeAsync().ConfigureAwait(false);
    }

    internal override void WriteReconnectCommands(IBufferWriter<byte> writer, int sid)
    {
        // The consumer is made anew on the new connection, with another subscription.
    }

    protected override void OnSilence() => CompleteWith(new NatsJSTimeoutException("idle-heartbeat"));

    protected override void OnDelivered(in NatsJSMsg<T> msg)
    {
        pending.Take(msg.Size);
        PullIfNeeded();
    }

    protected override void OnStatus(NatsHeaders status)
    {
        pending.TakeUnfilled(status);
        if (ConsumerStatus.IsLeadershipChange(status)) pending.Clear();
        else if (ConsumerStatus.IsTerminal(status)) Fail(ConsumerStatus.ToException(status));
        PullIfNeeded();
    }

    private ValueTask OnDisconnected(object? sender, NatsEventArgs args)
    {
        CompleteWith(new NatsJSConnectionException(args.Message));
        return default;
    }

    private void PullIfNeeded()
    {
        if (pending.TakeRequest() is { } more) _ = PullQuietlyAsync(Request(more.Msgs, more.Bytes));
    }

    private async Task PullQuietlyAsync(ConsumerGetnextRequest request)
    {
        if (cancellationToken.IsCancellationRequested) return;
        try
        {
            await PullAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NatsException or OperationCanceledException or ObjectDisposedException)
        {
            Logger.LogDebug(e, "A pull request for {Consumer} was not sent", Address.Consumer);
        }
    }
}
