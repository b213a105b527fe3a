#nullable disable
namespace Course.Helpers;

/// <summary>Looks at a stream and a consumer, and listens to the server's events about it; one output, at most ten frames a second, until StopAsync or the end of its cell.</summary>
public sealed class LiveDashboard
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string id = Guid.NewGuid().ToString("N"), stream, consumer;
    private readonly INatsJSContext js;
    private readonly List<DashboardSample> samples = [];
    private readonly ConcurrentQueue<ServerEvent> events = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly KernelInvocationContext cell = KernelInvocationContext.Current;
    private readonly CancellationTokenSource stop;
    private readonly Microsoft.DotNet.Interactive.Formatting.DisplayedValue output;
    private readonly Task watching;

    private LiveDashboard(INatsJSContext js, string stream, string consumer, IReadOnlyList<INatsSub<string>> subscriptions)
    {
        (this.js, this.stream, this.consumer) = (js, stream, consumer);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cell.CancellationToken);
        output = cell.Display(Kernel.HTML(ChartPage.Html(Draw($"{stream}, live", frame: false))), "text/html");
        watching = WatchAsync(subscriptions);
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
        stop.Cancel();
        await watching;
        await LookAsync(default);
        output.Update(Kernel.HTML(ChartPage.Html(Draw(finding(samples, events.ToList()), frame: false))));
    }

    private async Task WatchAsync(IReadOnlyList<INatsSub<string>> subscriptions)
    {
        var listening = subscriptions.Select(ListenAsync).ToList();
        try
        {
            for (; !cell.IsComplete; await Task.Delay(Pause, stop.Token))
            {
                await LookAsync(stop.Token);
                output.Update(Kernel.HTML(ChartPage.Html(Draw($"{stream}, live", frame: true))));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: StopAsync draws the last picture.
        }
        finally
        {
            foreach (var subscription in subscriptions)
                await subscription.DisposeAsync();
            await Task.WhenAll(listening);
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var state = (await js.GetStreamAsync(stream, cancellationToken: cancel)).Info.State;
        var info = (await js.GetConsumerAsync(stream, consumer, cancel)).Info;
        samples.Add(new DashboardSample(
            watch.Elapsed.TotalSeconds, state.Messages, state.LastSeq, (long)info.NumPending, info.NumAckPending, info.NumRedelivered));
    }

    // Ends when the subscription is disposed.
    private async Task ListenAsync(INatsSub<string> subscription)
    {
        await foreach (var message in subscription.Msgs.ReadAllAsync())
            if (ToEvent(watch.Elapsed.TotalSeconds, message.Data) is { } seen)
                events.Enqueue(seen);
    }

    // Only what concerns a message: events about the consumer itself have no stream_seq.
    private static ServerEvent ToEvent(double seconds, string json)
    {
        var root = System.Text.Json.JsonDocument.Parse(json).RootElement;
        return root.TryGetProperty("stream_seq", out var sequence)
            ? new(seconds, root.GetProperty("type").GetString().Split('.')[^1], sequence.GetUInt64(), root.GetProperty("deliveries").GetInt32())
            : null;
    }

    private GenericChart Draw(string finding, bool frame) => DashboardPictures.Dashboard(samples, events.ToList(), finding, id, frame);
}
