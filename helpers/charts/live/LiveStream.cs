namespace Course.Helpers;

/// <summary>Looks at a stream ten times a second and shows the frames in one output, until StopAsync or the end of its cell.</summary>
public sealed class LiveStream
{
    private readonly string id = Guid.NewGuid().ToString("N"), stream;
    private readonly INatsJSContext js;
    private readonly List<StreamSample> samples = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly LiveOutput output;
    private StreamConfig? config;

    private LiveStream(INatsJSContext js, string stream)
    {
        (this.js, this.stream) = (js, stream);
        output = LiveOutput.Start(LookAsync, frame => Draw($"{stream}, live", frame));
    }

    /// <summary>Begins to watch; the stream need not be there yet.</summary>
    public static LiveStream Start(INatsJSContext js, string stream) => new(js, stream);

    /// <summary>Takes the last sample, leaves the final picture under the finding (or a plain one), and returns what was seen.</summary>
    public async Task<IReadOnlyList<StreamSample>> StopAsync(string? finding = null)
    {
        await output.StopAsync(() => Draw(finding ?? Plainly(samples[^1]), frame: false));
        return samples;
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        var info = (await Find.StreamAsync(js, stream, cancel))?.Info;
        config = info?.Config ?? config;
        // A stream that is not there yet, or no more, holds nothing.
        samples.Add(info?.State is { } state
            ? new StreamSample(seconds, state.Messages, state.Bytes, state.FirstSeq, state.LastSeq)
            : new StreamSample(seconds, 0, 0, 0, 0));
    }

    private GenericChart Draw(string finding, bool frame) =>
        StatePicture.Of(samples, finding, config?.MaxMsgs, config?.MaxBytes, id, frame);

    private string Plainly(StreamSample last) => last.Messages == 0
        ? $"{stream} is empty; its last sequence is {Figure.Number(last.LastSeq)}"
        : $"{stream} holds {Figure.Number(last.Messages)} messages, " +
            $"sequences {Figure.Number(last.FirstSeq)} to {Figure.Number(last.LastSeq)}";
}
