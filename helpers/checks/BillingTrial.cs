namespace Course.Helpers;

/// <summary>
/// A day at the till for the worker of lesson 4's exercise: it is stopped in the middle of its work, started again, and meets a till that is
/// away for a moment and an order that cannot be billed.
/// </summary>
internal sealed class BillingTrial<T>(
    INatsJSContext js, Func<INatsJSConsumer, Func<INatsJSMsg<T>, Task>, CancellationToken, Task> worker)
{
    public const string Stream = "BILLING", Consumer = "billing", Busy = "billing.busy", Broken = "billing.broken";
    public const int Orders = 12, BusyOrders = 2, Attempts = 4;

    private const int BeforeTheStop = 4;
    private static readonly TimeSpan TillAway = TimeSpan.FromSeconds(0.3), StopLimit = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<ulong, DateTime> firstTried = new();
    private readonly ConcurrentQueue<(string Subject, ulong Seq)> tried = new(), billed = new();

    /// <summary>Why the worker ended by itself, or null.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Whether the worker ended when it was told to.</summary>
    public bool Stops { get; private set; }

    /// <summary>How many different orders of one subject are billed; of all, where none is named.</summary>
    public int Billed(string? subject = null) => billed.Where(b => subject == null || b.Subject == subject).Distinct().Count();

    /// <summary>How often the handler was called for one subject.</summary>
    public int Tried(string subject) => tried.Count(t => t.Subject == subject);

    /// <summary>The consumer as the server sees it.</summary>
    public async Task<ConsumerInfo> InfoAsync() => (await js.GetConsumerAsync(Stream, Consumer)).Info;

    /// <summary>Twelve plain orders, and a stop in mid-work.</summary>
    public async Task StopInMidWorkAsync(Func<string, Task> publish)
    {
        await CleanUp.StartFreshAsync(js, Stream, "billing.*");
        await js.CreateStreamAsync(new StreamConfig(Stream, ["billing.*"]));
        for (var i = 0; i < Orders; i++)
            await publish("billing.created");
        await RunAsync(() => Task.FromResult(Billed() >= BeforeTheStop));
    }

    /// <summary>A second start, with orders that go wrong among the rest, until all are finished one way or the other.</summary>
    public async Task FinishAsync(Func<string, Task> publish)
    {
        foreach (var subject in (string[])[Busy, Broken, Busy])
            await publish(subject);
        await RunAsync(async () => await InfoAsync() is { NumPending: 0, NumAckPending: 0 });
    }

    private async Task RunAsync(Func<Task<bool>> done)
    {
        using var stop = new CancellationTokenSource();
        var working = worker(await ConsumerAsync(), HandleAsync, stop.Token);
        await Waiting.SettledAsync(done, finished => finished || working.IsCompleted, _ => (tried.Count, billed.Count));
        await stop.CancelAsync();
        Stops = await Task.WhenAny(working, Task.Delay(StopLimit)) == working;
        Fault ??= working.IsFaulted ? working.Exception.InnerException : null;
    }

    private async Task<INatsJSConsumer> ConsumerAsync() => await js.CreateOrUpdateConsumerAsync(Stream, new ConsumerConfig(Consumer)
    {
        MaxDeliver = Attempts,
        AckWait = TimeSpan.FromSeconds(5),
    });

    private async Task HandleAsync(INatsJSMsg<T> msg)
    {
        var seq = msg.Metadata!.Value.Sequence.Stream;
        tried.Enqueue((msg.Subject, seq));
        await Task.Delay(TimeSpan.FromMilliseconds(20));
        if (msg.Subject == Broken)
            throw new ArgumentException("this order has no address, and never will have");
        if (msg.Subject == Busy && DateTime.UtcNow - firstTried.GetOrAdd(seq, _ => DateTime.UtcNow) < TillAway)
            throw new TimeoutException("the till does not answer just now");
        billed.Enqueue((msg.Subject, seq));
    }
}
