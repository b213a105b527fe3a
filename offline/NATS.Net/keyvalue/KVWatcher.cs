using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

/// <summary>
/// Follows the changes of a bucket through a push consumer. After silence or a gap the consumer is made anew, behind the last entry.
/// </summary>
internal sealed class KVWatcher<T>(
    INatsJSContext context, string bucket, string[] filters, INatsDeserialize<T> serializer, NatsKVWatchOpts opts, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private const int Capacity = 1000;

    private readonly ILogger logger = context.Connection.Opts.LoggerFactory.CreateLogger("NATS.Client.KeyValueStore.Watch");
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly Channel<NatsKVEntry<T>> entries = Channel.CreateBounded<NatsKVEntry<T>>(Capacity);
    private readonly string prefix = $"$KV.{bucket}.";
    private volatile CancellationTokenSource silence = new();
    private Task loop = Task.CompletedTask;
    private KVWatchSub<T>? sub;
    private ulong lastRevision;

    /// <summary>How many entries there were when the watch began.</summary>
    public ulong InitialCount { get; private set; }

    /// <summary>The entries.</summary>
    public ChannelReader<NatsKVEntry<T>> Entries => entries.Reader;

    private TimeSpan Silence => opts.IdleHeartbeat * 2;

    /// <summary>Makes the consumer and starts to follow it.</summary>
    public async Task StartAsync()
    {
        context.Connection.ConnectionDisconnected += OnDisconnected;
        context.Connection.ConnectionOpened += OnOpened;
        InitialCount = (await CreateAsync().ConfigureAwait(false)).Info.NumPending;
        loop = Task.Run(FollowAsync);
    }

    public async ValueTask DisposeAsync()
    {
        context.Connection.ConnectionDisconnected -= OnDisconnected;
        context.Connection.ConnectionOpened -= OnOpened;
        await stop.CancelAsync().ConfigureAwait(false);
        await silence.CancelAsync().ConfigureAwait(false);
        await loop.ConfigureAwait(false);
        if (sub is not null) await sub.DisposeAsync().ConfigureAwait(false);
        stop.Dispose();
    }

    private async Task<INatsJSConsumer> CreateAsync()
    {
        if (sub is not null) await sub.DisposeAsync().ConfigureAwait(false);
        silence = new CancellationTokenSource(Silence);
        sub = new KVWatchSub<T>(context, serializer, WaitAnew);
        await context.Connection.AddSubAsync(sub, stop.Token).ConfigureAwait(false);
        return await context.CreateOrUpdateConsumerAsync(NatsKVContext.StreamPrefix + bucket, Configuration(sub.Subject), stop.Token).ConfigureAwait(false);
    }

    private ConsumerConfig Configuration(string deliverSubject)
    {
        var start = lastRevision > 0 ? lastRevision + 1 : opts.ResumeAtRevision;
        return new ConsumerConfig
        {
            Name = UniqueId.Next(),
            DeliverPolicy = Policy(start),
            OptStartSeq = start,
            AckPolicy = ConsumerConfigAckPolicy.None,
            DeliverSubject = deliverSubject,
            FlowControl = true,
            IdleHeartbeat = opts.IdleHeartbeat,
            AckWait = TimeSpan.FromHours(22),
            MaxDeliver = 1,
            MemStorage = true,
            NumReplicas = 1,
            HeadersOnly = opts.MetaOnly,
            FilterSubject = filters.Length == 1 ? filters[0] : null,
            FilterSubjects = filters.Length > 1 ? filters : null,
        };
    }

    private ConsumerConfigDeliverPolicy Policy(ulong start)
    {
        if (start > 0) return ConsumerConfigDeliverPolicy.ByStartSequence;
        if (opts.UpdatesOnly) return ConsumerConfigDeliverPolicy.New;
        return opts.IncludeHistory ? ConsumerConfigDeliverPolicy.All : ConsumerConfigDeliverPolicy.LastPerSubject;
    }

    private async Task FollowAsync()
    {
        try
        {
            while (await FollowConsumerAsync().ConfigureAwait(false))
                await RecreateAsync().ConfigureAwait(false);
            entries.Writer.TryComplete();
        }
        catch (Exception e)
        {
            entries.Writer.TryComplete(stop.IsCancellationRequested ? null : e);
        }
    }

    private async Task RecreateAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CreateAsync().ConfigureAwait(false);
                return;
            }
            catch (NatsException e)
            {
                logger.LogWarning(e, "Cannot make a consumer for bucket {Bucket}", bucket);
                await context.Connection.Opts.BackoffWithJitterAsync(attempt, stop.Token).ConfigureAwait(false);
            }
        }
    }

    // True when the consumer is to be made anew, false when the watch is over.
    private async Task<bool> FollowConsumerAsync()
    {
        for (var expected = 1UL; ;)
        {
            NatsJSMsg<T> msg;
            try
            {
                msg = await sub!.Msgs.ReadAsync(silence.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return true;
            }

            if (msg.Headers?.Code == 100) await AnswerAsync(msg).ConfigureAwait(false);
            else if (msg.Metadata is not { } metadata) continue;
            else if (metadata.Sequence.Consumer != expected++) return true;
            else if (!await DeliverAsync(msg, metadata).ConfigureAwait(false)) return false;
        }
    }

    private async ValueTask AnswerAsync(NatsJSMsg<T> msg)
    {
        if (msg.ReplyTo is { Length: > 0 }) await msg.Msg.ReplyAsync(cancellationToken: stop.Token).ConfigureAwait(false);
    }

    private async ValueTask<bool> DeliverAsync(NatsJSMsg<T> msg, NatsJSMsgMetadata metadata)
    {
        var operation = NatsKVStore.OperationOf(msg.Headers) ?? NatsKVOperation.Put;
        if (opts.IgnoreDeletes && operation != NatsKVOperation.Put)
            return metadata.NumPending != 0 || opts.OnNoData is null || !await opts.OnNoData(stop.Token).ConfigureAwait(false);
        lastRevision = metadata.Sequence.Stream;
        var entry = new NatsKVEntry<T>(bucket, msg.Subject[prefix.Length..])
        {
            Value = msg.Data,
            Revision = metadata.Sequence.Stream,
            Operation = operation,
            Created = metadata.Timestamp,
            Delta = metadata.NumPending,
            Error = msg.Error,
        };
        await entries.Writer.WriteAsync(entry, stop.Token).ConfigureAwait(false);
        return true;
    }

    private void WaitAnew() => silence.CancelAfter(Silence);

    // Without a connection silence means nothing.
    private ValueTask OnDisconnected(object? sender, NatsEventArgs args)
    {
        silence.CancelAfter(Timeout.InfiniteTimeSpan);
        return default;
    }

    private ValueTask OnOpened(object? sender, NatsEventArgs args)
    {
        WaitAnew();
        return default;
    }
}
