#nullable disable
namespace Course.Helpers;

/// <summary>Looks at a stream ten times a second and shows the frames in one output, until StopAsync or the end of its cell.</summary>
public sealed class LiveStream
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string id = Guid.NewGuid().ToString("N"), stream;
    private readonly INatsJSContext js;
    private readonly List<StreamSample> samples = [];
    private readonly Stopwatch watch = new();
    private readonly KernelInvocationContext cell = KernelInvocationContext.Current;
    private readonly CancellationTokenSource stop;
    private readonly Microsoft.DotNet.Interactive.Formatting.DisplayedValue output;
    private readonly Task watching;
    private StreamConfig config;

    private LiveStream(INatsJSContext js, string stream)
    {
        (this.js, this.stream) = (js, stream);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cell.CancellationToken);
        output = cell.Display(Kernel.HTML(ChartPage.Html(Draw($"{stream}, live", frame: false))), "text/html");
        watch.Start();
        watching = WatchAsync();
    }

    public static LiveStream Start(INatsJSContext js, string stream) => new(js, stream);

    /// <summary>Takes the last sample, leaves the final picture under the finding (or a plain one), and returns what was seen.</summary>
    public async Task<IReadOnlyList<StreamSample>> StopAsync(string finding = null)
    {
        stop.Cancel();
        await watching;
        await LookAsync(default);
        output.Update(Kernel.HTML(ChartPage.Html(Draw(finding ?? Plainly(samples[^1]), frame: false))));
        return samples;
    }

    private async Task WatchAsync()
    {
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
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        var info = await InfoAsync(cancel);
        config = info?.Config ?? config;
        var state = info?.State;
        samples.Add(new StreamSample(seconds, state?.Messages ?? 0, state?.Bytes ?? 0, state?.FirstSeq ?? 0, state?.LastSeq ?? 0));
    }

    // A stream that is not there yet, or no more, holds nothing.
    private async Task<StreamInfo> InfoAsync(CancellationToken cancel)
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

    private GenericChart Draw(string finding, bool frame) =>
        StreamPictures.State(samples, finding, config?.MaxMsgs, config?.MaxBytes, id, frame);

    string Plainly(StreamSample last) => last.Messages == 0
        ? $"{stream} is empty; its last sequence is {Figure.Number(last.LastSeq)}"
        : $"{stream} holds {Figure.Number(last.Messages)} messages, sequences {Figure.Number(last.FirstSeq)} to {Figure.Number(last.LastSeq)}";
}
