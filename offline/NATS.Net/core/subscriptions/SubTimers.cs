namespace NATS.Client.Core;

/// <summary>The time limits of a subscription: for the whole, for the first message, and between messages.</summary>
internal sealed class SubTimers : IDisposable
{
    private readonly Limit whole;
    private readonly Limit startUp;
    private readonly Limit idle;
    private bool begun;

    private SubTimers(Limit whole, Limit startUp, Limit idle)
    {
        this.whole = whole;
        this.startUp = startUp;
        this.idle = idle;
    }

    /// <summary>The timers that the options ask for; null if they ask for none, which is the usual case.</summary>
    public static SubTimers? Create(NatsSubOpts? opts, Action<NatsSubEndReason> end)
    {
        if (opts is null or { Timeout: null, StartUpTimeout: null, IdleTimeout: null }) return null;
        return new SubTimers(
            Limit.Create(opts.Timeout, nameof(NatsSubOpts.Timeout), () => end(NatsSubEndReason.Timeout)),
            Limit.Create(opts.StartUpTimeout, nameof(NatsSubOpts.StartUpTimeout), () => end(NatsSubEndReason.StartUpTimeout)),
            Limit.Create(opts.IdleTimeout, nameof(NatsSubOpts.IdleTimeout), () => end(NatsSubEndReason.IdleTimeout)));
    }

    public void Start()
    {
        whole.Start();
        startUp.Start();
        if (!startUp.IsSet) idle.Start();
    }

    public void MessageArrived()
    {
        idle.Start();
        if (begun) return;
        begun = true;
        startUp.Stop();
    }

    public void Stop()
    {
        whole.Stop();
        startUp.Stop();
        idle.Stop();
    }

    public void Dispose()
    {
        whole.Timer?.Dispose();
        startUp.Timer?.Dispose();
        idle.Timer?.Dispose();
    }

    private readonly record struct Limit(TimeSpan Span, Timer? Timer)
    {
        public bool IsSet => Timer is not null;

        public static Limit Create(TimeSpan? span, string name, Action end)
        {
            var checkedSpan = Timeouts.Check(span, name);
            return checkedSpan <= TimeSpan.Zero ? default : new Limit(checkedSpan, new Timer(_ => end(), null, Timeout.Infinite, Timeout.Infinite));
        }

        public void Start() => Timer?.Change(Span, Timeout.InfiniteTimeSpan);

        public void Stop() => Timer?.Change(Timeout.Infinite, Timeout.Infinite);
    }
}
