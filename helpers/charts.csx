// The door of the chart room. Charts draws what an experiment measured; LiveStream watches a stream while a cell runs.

#!import ../../helpers/charts-figure.csx
#!import ../../helpers/charts-frames.csx
#!import ../../helpers/charts-page.csx
#!import ../../helpers/charts-stream.csx
#!import ../../helpers/charts-consumer.csx

using System.Diagnostics;
using System.Threading;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using GenericChart = Plotly.NET.GenericChart;

/// Each chart takes what happened, and the finding: one sentence that is its title and its text alternative.
static class Charts
{
    /// Messages, stored and removed messages per second over time; limits are drawn where they are near.
    public static GenericChart StreamState(IEnumerable<StreamSample> samples, string finding, long? maxMessages = null, long? maxBytes = null) =>
        StreamPictures.State(samples.ToList(), finding, maxMessages, maxBytes, id: null, frame: false);

    /// One mark for each publish: when, and how long its ack took.
    public static GenericChart PublishAcks(IEnumerable<PublishSample> samples, string finding) =>
        StreamPictures.PublishAcks(samples.ToList(), finding);

    /// Milliseconds for one publish in Core NATS and in JetStream, as the share of messages done by then.
    public static GenericChart PublishLatency(IEnumerable<double> core, IEnumerable<double> jetStream, string finding) =>
        StreamPictures.PublishLatency(core.ToList(), jetStream.ToList(), finding);

    /// Which sequences exist, and where each consumer stands; deleted are sequences that went one by one.
    public static GenericChart Anatomy(
        ulong firstSeq, ulong lastSeq, IEnumerable<ConsumerCursor> cursors, string finding, IEnumerable<ulong> deleted = null) =>
        StreamPictures.Anatomy(firstSeq, lastSeq, (deleted ?? []).ToHashSet(), cursors.ToList(), finding);

    /// Pending, ack pending and redelivered messages over time, and the ack floor under them.
    public static GenericChart ConsumerLag(IEnumerable<LagSample> samples, string finding) =>
        ConsumerPictures.Lag(samples.ToList(), finding);

    /// A column for each stream sequence: one cell for each delivery, by attempt and cause.
    public static GenericChart Deliveries(IEnumerable<DeliverySample> samples, string finding) =>
        ConsumerPictures.Deliveries(samples.ToList(), finding);

    /// A lane for each message or worker, with what happened in it, in time order.
    public static GenericChart Lanes(IEnumerable<LaneEvent> events, string finding) =>
        ConsumerPictures.Lanes(events.ToList(), finding);
}

/// Looks at a stream ten times a second and shows the frames in one output, until StopAsync or the end of its cell.
class LiveStream
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly string id = Guid.NewGuid().ToString("N"), stream;
    readonly INatsJSContext js;
    readonly List<StreamSample> samples = [];
    readonly Stopwatch watch = new();
    readonly KernelInvocationContext cell = KernelInvocationContext.Current;
    readonly CancellationTokenSource stop;
    readonly DisplayedValue output;
    readonly Task watching;
    StreamConfig config;

    LiveStream(INatsJSContext js, string stream)
    {
        (this.js, this.stream) = (js, stream);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cell.CancellationToken);
        output = cell.Display(HTML(ChartPage.Html(Draw($"{stream}, live", frame: false))), "text/html");
        watch.Start();
        watching = WatchAsync();
    }

    public static LiveStream Start(INatsJSContext js, string stream) => new(js, stream);

    /// Takes the last sample, leaves the final picture under the finding (or a plain one), and returns what was seen.
    public async Task<IReadOnlyList<StreamSample>> StopAsync(string finding = null)
    {
        stop.Cancel();
        await watching;
        await LookAsync(default);
        output.Update(HTML(ChartPage.Html(Draw(finding ?? Plainly(samples[^1]), frame: false))));
        return samples;
    }

    async Task WatchAsync()
    {
        try
        {
            for (; !cell.IsComplete; await Task.Delay(Pause, stop.Token))
            {
                await LookAsync(stop.Token);
                output.Update(HTML(ChartPage.Html(Draw($"{stream}, live", frame: true))));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: StopAsync draws the last picture.
        }
    }

    async Task LookAsync(CancellationToken cancel)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        var info = await InfoAsync(cancel);
        config = info?.Config ?? config;
        var state = info?.State;
        samples.Add(new StreamSample(seconds, state?.Messages ?? 0, state?.Bytes ?? 0, state?.FirstSeq ?? 0, state?.LastSeq ?? 0));
    }

    // A stream that is not there yet, or no more, holds nothing.
    async Task<StreamInfo> InfoAsync(CancellationToken cancel)
    {
        try
        {
            return (await js.GetStreamAsync(stream, cancellationToken: cancel)).Info;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            return null;
        }
    }

    GenericChart Draw(string finding, bool frame) =>
        StreamPictures.State(samples, finding, config?.MaxMsgs, config?.MaxBytes, id, frame);

    string Plainly(StreamSample last) => last.Messages == 0
        ? $"{stream} is empty; its last sequence is {Figure.Number(last.LastSeq)}"
        : $"{stream} holds {Figure.Number(last.Messages)} messages, sequences {Figure.Number(last.FirstSeq)} to {Figure.Number(last.LastSeq)}";
}

Plotly.NET.Defaults.DefaultTemplate = Figure.Template();
Plotly.NET.Defaults.DefaultWidth = Figure.Width;
Plotly.NET.Defaults.DefaultHeight = Figure.Height;
Formatter.Register<GenericChart>((chart, writer) => writer.Write(ChartPage.Html(chart)), "text/html");
