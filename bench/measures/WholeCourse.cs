namespace Course.Bench.Measures;

/// <summary>
/// All notebooks, one after another. Unavoidable is the time in which a notebook's process computes nothing: it waits for ack_wait to run out, for a
/// heartbeat, for the server. What is above that is the runner's and the compiler's.
/// </summary>
internal sealed class WholeCourse : IMeasure
{
    /// <inheritdoc/>
    public string Name => "The whole course";

    /// <inheritdoc/>
    public string Command => "artifacts/course/course run";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var (seconds, processor, peak) = (0.0, 0.0, 0.0);
        foreach (var notebook in Directory.EnumerateFiles(Path.Combine(house.Root, "notebooks"), "*.dib", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var run = await house.RunNotebookAsync(notebook, "--param", "message=a message");
            seconds += run.Seconds;
            processor += run.Processor;
            peak = Math.Max(peak, run.PeakBytes);
        }
        var waits = seconds - processor;
        return
        [
            new("all notebooks, one after another", Numbers.Seconds(seconds), $"{Numbers.Seconds(waits)} of waiting (the time minus the processes' processor time)", seconds / waits),
            new("processor time of it", Numbers.Seconds(processor)),
            new("peak memory of one notebook", Numbers.Bytes(peak)),
        ];
    }
}
