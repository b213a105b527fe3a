using System.Runtime.CompilerServices;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>A pull consumer of a stream.</summary>
public partial class NatsJSConsumer : INatsJSConsumer
{
    private readonly NatsJSContext context;
    private readonly ConsumerAddress address;
    private volatile bool deleted;

    internal NatsJSConsumer(NatsJSContext context, ConsumerInfo info)
    {
        this.context = context;
        Info = info;
        address = new ConsumerAddress(context, info.StreamName, info.Name);
    }

    /// <inheritdoc/>
    public ConsumerInfo Info { get; private set; }

    /// <summary>Deletes the consumer.</summary>
    public async ValueTask<bool> DeleteAsync(CancellationToken cancellationToken = default)
    {
        EnsureNotDeleted();
        return deleted = await context.DeleteConsumerAsync(address.Stream, address.Consumer, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken = default) =>
        Info = await context.GetConsumerInfoAsync(address.Stream, address.Consumer, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask UnpinAsync(string group, CancellationToken cancellationToken = default)
    {
        EnsureNotDeleted();
        await context.UnpinConsumerAsync(address.Stream, address.Consumer, group, cancellationToken).ConfigureAwait(false);
        address.PinId = null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<INatsJSMsg<T>> ConsumeAsync<T>(
        INatsDeserialize<T>? serializer = default,
        NatsJSConsumeOpts? opts = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        opts ??= context.Opts.DefaultConsumeOpts;
        await using var sub = await StartConsumeAsync(serializer, opts, cancellationToken).ConfigureAwait(false);
        using var reading = new ReaderMark(sub);
        var read = cancellationToken;
        var drain = default(ValueTask);
        while (true)
        {
            if (!await sub.WaitAsync(read).ConfigureAwait(false))
            {
                if (!opts.DrainOnCancel || !read.IsCancellationRequested) break;
                read = CancellationToken.None;
                drain = sub.DrainAsync(CancellationToken.None);
            }

            while (!read.IsCancellationRequested && sub.Msgs.TryRead(out var msg))
            {
                sub.StopHeartbeat();
                yield return msg;
                sub.ResetHeartbeat();
                sub.Taken(msg.Size);
            }
        }

        await drain.ConfigureAwait(false);
    }

    private async ValueTask<ConsumeSub<T>> StartConsumeAsync<T>(INatsDeserialize<T>? serializer, NatsJSConsumeOpts opts, CancellationToken cancellationToken)
    {
        EnsureNotDeleted();
        cancellationToken.ThrowIfCancellationRequested();
        var settings = PullSettings.Create(opts);
        var sub = new ConsumeSub<T>(address, settings, serializer, opts, cancellationToken);
        await sub.StartAsync(sub.Request(settings.MaxMsgs, settings.MaxBytes), cancellationToken).ConfigureAwait(false);
        return sub;
    }

    private void EnsureNotDeleted()
    {
        if (deleted) throw new NatsJSException($"Consumer '{address.Stream}:{address.Consumer}' is deleted");
    }

    private void EnsureNotPinned(string operation)
    {
        if (Info.Config.PriorityPolicy == ConsumerConfigPriorityPolicy.PinnedClient)
            throw new NatsJSException($"Pinned client priority policy is not allowed with {operation}. Use Consume instead.");
    }
}
