using System.Diagnostics;
using Course.Documents;
using Course.Kernels;
using Course.Manifests;

namespace Course.Bench.Measures;

/// <summary>All notebooks of the course, beside the waiting that is in them and that no runner can shorten.</summary>
internal static class CourseMeasure
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    /// <summary>The whole course.</summary>
    public static Measure WholeCourse { get; } = new(
        "The whole course",
        """
        `artifacts/course/course run`, from start to end, with pages, beside the lessons' own waits: for an ack_wait, a heartbeat, the
        server. They are counted in a run apart, one notebook after another: of each cell the time that it took minus the processor time
        that its kernel's process used in it (nothing where that is less than nothing), summed over all cells of all notebooks.
        """,
        RunAsync);

    private static async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var notebooks = ManifestReader.Read(Path.Combine(house.Root, "notebooks", "course.toml")).Manifest.Notebooks;
        var pages = Path.Combine(house.Folder, "pages");
        var pair = await house.TakeTurnsAsync(() => house.RunCourseAsync("run", "--out", pages), () => WaitsAsync(house, notebooks));
        return [Finding.Beside($"{notebooks.Count} notebooks", pair, Numbers.Seconds, "of the lessons' own waits", 1.5)];
    }

    private static async Task<double> WaitsAsync(BenchHouse house, IEnumerable<NotebookEntry> notebooks)
    {
        var seconds = 0.0;
        foreach (var entry in notebooks)
            seconds += await WaitsAsync(house, entry);
        return seconds;
    }

    private static async Task<double> WaitsAsync(BenchHouse house, NotebookEntry entry)
    {
        var notebook = NotebookFile.Read(Path.Combine(house.Root, "notebooks", entry.File));
        await using var kernel = KernelClient.Start(house.Own, house.Folder, house.Environment);
        using var process = Process.GetProcessById(kernel.ProcessId);
        var (waits, before) = (0.0, TimeSpan.Zero);
        return await NotebookRunner.RunAsync(kernel, notebook, _limit, entry.Inputs, Take, CancellationToken.None)
            ? waits
            : throw new InvalidOperationException($"{entry.File} failed.");

        void Take(RunEvent happened)
        {
            process.Refresh();
            if (happened is RunEvent.CellStarted)
                before = process.TotalProcessorTime;
            else if (happened is RunEvent.CellEnded ended)
                waits += Math.Max(0, (ended.Elapsed - (process.TotalProcessorTime - before)).TotalSeconds);
        }
    }
}
