namespace Course.Helpers;

/// <summary>Notes what happens to orders while several loops run; seconds since it was made.</summary>
public sealed class DeliveryLog
{
    private readonly ConcurrentQueue<LaneEvent> events = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>How much was noted.</summary>
    public int Count => events.Count;

    /// <summary>When the last was noted.</summary>
    public double Seconds => events.Max(e => e.Seconds);

    /// <summary>Notes what happens to a message now.</summary>
    public Task NoteAsync<T>(string lane, INatsJSMsg<T> msg, LaneKind kind)
    {
        events.Enqueue(new LaneEvent(watch.Elapsed.TotalSeconds, lane, kind, (int)msg.Metadata!.Value.NumDelivered));
        return Task.CompletedTask;
    }

    /// <summary>How much was noted in one lane.</summary>
    public int CountOf(string lane) => events.Count(e => e.Lane == lane);

    /// <summary>Everything, in time order.</summary>
    public List<LaneEvent> InOrder() => [.. events.OrderBy(e => e.Seconds)];
}
