using System.Text.Json;

namespace Course.Helpers;

/// <summary>
/// Looks at a stream and a consumer, and listens to the server's events about it; one output, at most ten frames a second, until
/// StopAsync or the end of its cell.
/// </summary>
public sealed class LiveDashboard
{
    private readonly string id = Guid.NewGuid().ToString("N"), stream, consumer;
    private readonly INatsJSContext js;
    private readonly List<DashboardSample> samples = [];
    private readonly ConcurrentQueue<ServerEvent> events = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly LiveOutput output;
    private readonly Task listening;

    private LiveDashboard(INatsJSContext js, string stream, string consumer, IReadOnlyList<INatsSub<string>> subscriptions)
    {
        (this.js, this.stream, this.consumer) = (js, stream, consumer);
        output = LiveOutput.Start(LookAsync, frame => Draw($"{stream}, live", frame));
        listening = ListenAsync(subscriptions);
    }

    /// <summary>Advisories come by themselves; acks are reported where the consumer samples them (SampleFreq).</summary>
    public static async Task<LiveDashboard> StartAsync(INatsJSContext js, string stream, string consumer)
    {
        string[] subjects = [$"$JS.EVENT.ADVISORY.CONSUMER.*.{stream}.{consumer}", $"$JS.EVENT.METRIC.CONSUMER.ACK.{stream}.{consumer}"];
        var subscriptions = new List<INatsSub<string>>();
        foreach (var subject in subjects)
            subscriptions.Add(await js.Connection.SubscribeCoreAsync<string>(subject));
        return new LiveDashboard(js, stream, consumer, subscriptions);
    }

    /// <summary>Takes the last look, and leaves the final picture under the finding that is made of everything seen.</summary>
    public async Task StopAsync(Func<IReadOnlyList<DashboardSample>, IReadOnlyList<ServerEvent>, string> finding)
    {
        await js.Connection.PingAsync();
        await output.StopAsync(() => Draw(finding(samples, [.. events]), frame: false));
        await listening;
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var state = (await js.GetStreamAsync(stream, cancellationToken: cancel)).Info.State;
        var info = (await js.GetConsumerAsync(stream, consumer, cancel)).Info;
        samples.Add(new DashboardSample(
            watch.Elapsed.TotalSeconds, state.Messages, state.LastSeq, (long)info.NumPending, info.NumAckPending, info.NumRedelivered));
    }

    private async Task ListenAsync(IReadOnlyList<INatsSub<string>> subscriptions)
    {
        var reading = subscriptions.Select(ReadAsync).ToList();
        await Task.WhenAny(output.Ended);
        foreach (var subscription in subscriptions)
            await subscription.DisposeAsync();
        await Task.WhenAll(reading);
    }

    // Ends when the subscription is disposed.
    private async Task ReadAsync(INatsSub<string> subscription)
    {
        await foreach (var message in subscription.Msgs.ReadAllAsync())
        {
            if (ToEvent(watch.Elapsed.TotalSeconds, message.Data!) is { } seen)
                events.Enqueue(seen);
        }
    }

    // Only what concerns a message: events about the consumer itself have no stream_seq.
    private static ServerEvent? ToEvent(double seconds, string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        return root.TryGetProperty("stream_seq", out var sequence)
            ? new(seconds, root.GetProperty("type").GetString()!.Split('.')[^1], sequence.GetUInt64(),
                root.GetProperty("deliveries").GetInt32())
            : null;
    }

    private GenericChart Draw(string finding, bool frame) => DashboardPictures.Dashboard(samples, [.. events], finding, id, frame);
}
