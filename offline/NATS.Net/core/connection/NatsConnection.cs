using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NATS.Client.Core;

/// <summary>A connection to a server, which is made anew when it is lost.</summary>
public partial class NatsConnection : INatsConnection
{
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private readonly CancellationTokenSource disposal = new();
    private readonly SendQueue queue;
    private readonly SubscriptionTable subscriptions;
    private readonly InboxTable inboxes = new();
    private readonly ReplyTable replies = new();
    private readonly BoundedChannelOptions defaultChannel;
    private readonly HashSet<NatsSubBase> drainParticipants = [];
    private int state;
    private int disposed;

    /// <summary>Makes a connection with the default options; it connects when it is first used.</summary>
    public NatsConnection()
        : this(NatsOpts.Default)
    {
    }

    /// <summary>Makes a connection; it connects when it is first used.</summary>
    public NatsConnection(NatsOpts opts)
    {
        logger = opts.LoggerFactory.CreateLogger<NatsConnection>();
        Opts = Credentials.TakeFromUrl(opts);
        queue = new SendQueue(opts);
        subscriptions = new SubscriptionTable(this);
        InboxPrefix = NewInbox(opts.InboxPrefix);
        HeaderParser = new NatsHeaderParser(opts.HeaderEncoding);
        defaultChannel = ChannelOptions(opts.SubPendingChannelCapacity, opts.SubPendingChannelFullMode);
        eventLoop = Task.Run(RaiseEventsAsync);
    }

    /// <inheritdoc/>
    public INatsConnection Connection => this;

    /// <inheritdoc/>
    public NatsOpts Opts { get; }

    /// <inheritdoc/>
    public NatsConnectionState ConnectionState
    {
        get => (NatsConnectionState)Volatile.Read(ref state);
        private set
        {
            logger.LogDebug("Connection state changes from {From} to {To}", ConnectionState, value);
            Volatile.Write(ref state, (int)value);
        }
    }

    /// <inheritdoc/>
    public INatsServerInfo? ServerInfo => serverInfo;

    /// <inheritdoc/>
    public INatsSubscriptionManager SubscriptionManager => subscriptions;

    /// <inheritdoc/>
    public NatsHeaderParser HeaderParser { get; }

    /// <inheritdoc/>
    public Func<(string Host, int Port), ValueTask<(string Host, int Port)>>? OnConnectingAsync { get; set; }

    internal string InboxPrefix { get; }

    internal bool IsDisposed => Volatile.Read(ref disposed) == 1;

    /// <summary>Makes an inbox subject below a prefix.</summary>
    internal static string NewInbox(string prefix) => prefix.Length == 0 ? UniqueId.Next() : $"{prefix}.{UniqueId.Next()}";

    /// <inheritdoc/>
    public BoundedChannelOptions GetBoundedChannelOpts(NatsSubChannelOpts? subChannelOpts) =>
        subChannelOpts is null
            ? defaultChannel
            : ChannelOptions(subChannelOpts.Capacity ?? defaultChannel.Capacity, subChannelOpts.FullMode ?? defaultChannel.FullMode);

    /// <summary>Closes the connection and ends its subscriptions; what is queued is sent only with <see cref="NatsOpts.DrainSubscriptionsOnDispose"/>.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1) return;
        logger.LogInformation("Disposing connection {Name}", Opts.Name);
        try
        {
            if (Opts.DrainSubscriptionsOnDispose) await DrainAllAsync().ConfigureAwait(false);
            else await CloseLinkAsync().ConfigureAwait(false);
            await subscriptions.DisposeAllAsync().ConfigureAwait(false);
        }
        finally
        {
            queue.Close();
            if (Opts.DrainSubscriptionsOnDispose) await sendLoop.WaitAsync(Opts.CommandTimeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await disposal.CancelAsync().ConfigureAwait(false);
            await CloseLinkAsync().ConfigureAwait(false);
            opened.TrySetCanceled();
        }
    }

    /// <summary>Queues a command.</summary>
    internal ValueTask WriteAsync<TCommand>(in TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, ICommand => queue.WriteAsync(command, cancellationToken);

    /// <summary>Queues a command unless the connection is disposed.</summary>
    internal ValueTask TryWriteAsync<TCommand>(in TCommand command)
        where TCommand : struct, ICommand => queue.IsClosed ? default : queue.WriteAsync(command, CancellationToken.None);

    internal void AddDrainParticipant(NatsSubBase sub)
    {
        lock (drainParticipants)
            drainParticipants.Add(sub);
    }

    internal void RemoveDrainParticipant(NatsSubBase sub)
    {
        lock (drainParticipants)
            drainParticipants.Remove(sub);
    }

    private static BoundedChannelOptions ChannelOptions(int capacity, BoundedChannelFullMode fullMode) => new(capacity)
    {
        FullMode = fullMode,
        SingleWriter = true,
        SingleReader = false,
        AllowSynchronousContinuations = false,
    };

    private async Task DrainAllAsync()
    {
        NatsSubBase[] reading;
        lock (drainParticipants)
            reading = [.. drainParticipants];
        await Task.WhenAll(reading.Select(sub => sub.DrainOnDisposeAsync().AsTask())).ConfigureAwait(false);
        await subscriptions.DrainAllAsync().ConfigureAwait(false);
    }

    private async ValueTask CloseLinkAsync()
    {
        if (link is { } open) await open.DisposeAsync().ConfigureAwait(false);
    }
}
