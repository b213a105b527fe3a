namespace NATS.Client.JetStream;

/// <summary>How much a pull subscription asks for, and for how long; checked, with all defaults filled in.</summary>
internal sealed record PullSettings(
    long MaxMsgs, long MaxBytes, long ThresholdMsgs, long ThresholdBytes, TimeSpan Expires, TimeSpan IdleHeartbeat, NatsJSPriorityGroupOpts? Group)
{
    private const long MaxMsgsWithBytes = 1_000_000;
    private const int DefaultCapacity = 1_000;
    private static readonly TimeSpan DefaultExpires = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MinExpires = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxHeartbeat = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MinHeartbeat = TimeSpan.FromSeconds(.5);

    /// <summary>How many unread messages are kept: twice what is asked for.</summary>
    public int Capacity => MaxBytes > 0 || MaxMsgs <= 0 ? DefaultCapacity : (int)MaxMsgs * 2;

    /// <summary>How long the server may be silent: two heartbeats.</summary>
    public TimeSpan Silence => IdleHeartbeat * 2;

    /// <exception cref="NatsJSException">The options contradict each other or are out of range.</exception>
    public static PullSettings Create(NatsJSConsumeOpts opts) =>
        Create(opts.MaxMsgs, opts.MaxBytes, opts.ThresholdMsgs, opts.ThresholdBytes, opts.Expires, opts.IdleHeartbeat, opts.PriorityGroup);

    /// <exception cref="NatsJSException">The options contradict each other or are out of range.</exception>
    public static PullSettings Create(NatsJSFetchOpts opts) =>
        Create(opts.MaxMsgs, opts.MaxBytes, null, null, opts.Expires, opts.IdleHeartbeat, opts.PriorityGroup);

    private static PullSettings Create(
        int? maxMsgs, int? maxBytes, int? thresholdMsgs, int? thresholdBytes, TimeSpan? expires, TimeSpan? idle, NatsJSPriorityGroupOpts? group)
    {
        if (maxMsgs is null == maxBytes is null) throw new NatsJSException($"You {(maxMsgs is null ? "must" : "can only")} set maxBytes or maxMsgs");
        var msgs = maxMsgs ?? MaxMsgsWithBytes;
        var bytes = maxBytes ?? 0L;
        var (openFor, heartbeat) = CheckTimes(expires, idle);
        return new PullSettings(
            msgs,
            bytes,
            CheckThreshold(thresholdMsgs, msgs, "thresholdMsgs", "maxMsgs"),
            CheckThreshold(thresholdBytes, bytes, "thresholdBytes", "maxBytes"),
            openFor,
            heartbeat,
            group);
    }

    private static long CheckThreshold(int? threshold, long max, string name, string maxName) =>
        threshold > max ? throw new NatsJSException($"{name} must be less than {maxName}") : threshold ?? max / 2;

    private static (TimeSpan Expires, TimeSpan IdleHeartbeat) CheckTimes(TimeSpan? expires, TimeSpan? idle)
    {
        var openFor = expires ?? DefaultExpires;
        if (openFor < MinExpires) throw new NatsJSException($"expires must be greater than {MinExpires}");
        var heartbeat = idle ?? openFor / 2;
        if (heartbeat > MaxHeartbeat) throw new NatsJSException($"idleHeartbeat must be less than {MaxHeartbeat}");
        if (heartbeat != TimeSpan.Zero && heartbeat < MinHeartbeat) throw new NatsJSException($"idleHeartbeat must be greater than {MinHeartbeat}");
        return (openFor, heartbeat);
    }
}
