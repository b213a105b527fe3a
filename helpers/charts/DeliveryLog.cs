#nullable disable
namespace Course.Helpers;

/// <summary>Notes what happens to orders while several loops run; seconds since it was made.</summary>
public sealed class DeliveryLog
{
    private readonly ConcurrentQueue<LaneEvent> events = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public int Count => events.Count;

    public double Seconds => events.Max(e => e.Seconds);

    public Task NoteAsync<T>(string lane, INatsJSMsg<T> msg, LaneKind kind)
    {
        events.Enqueue(new LaneEvent(watch.Elapsed.TotalSeconds, lane, kind, (int)msg.Metadata.Value.NumDelivered));
        return Task.CompletedTask;
    }

    public int CountOf(string lane) => events.Count(e => e.Lane == lane);

    public List<LaneEvent> InOrder() => events.OrderBy(e => e.Seconds).ToList();
}
