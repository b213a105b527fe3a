using System.Diagnostics;
using Course.Documents;
using Course.Kernels;
using Course.Manifests;

namespace Course.Bench.Measures;

/// <summary>All notebooks of the course, beside each other, beside one after another, and beside the waiting that is in them and that no runner can shorten.</summary>
internal static class CourseMeasure
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    /// <summary>The whole course.</summary>
    public static Measure WholeCourse { get; } = new(
        "The whole course",
        """
        `artifacts/course/course run --jobs 3`, from start to end, with pages and a server of its own, beside the same without `--jobs`, and
        beside the lessons' own waits: for an ack_wait, a heartbeat, the server. They are counted in a run apart, one notebook after
        another: of each cell the time that it took minus the processor time that its kernel's process used in it (nothing where that is
        less than nothing), summed over all cells of all notebooks.
        """,
        RunAsync);

    private static async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var notebooks = ManifestReader.Read(Path.Combine(house.Root, "notebooks", "course.toml")).Manifest.Notebooks;
        var what = $"{notebooks.Count} notebooks, three beside each other";
        var turns = await house.TakeTurnsAsync(() => OnceAsync(house, "--jobs", "3"), () => OnceAsync(house));
        var waits = await WaitsAsync(house, notebooks);
        return
        [
            Finding.Beside(what, turns, Numbers.Seconds, "one after another", .6),
            Finding.Beside(what, (turns.Ours, waits), Numbers.Seconds, "of the lessons' own waits", 1.5),
        ];
    }

    private static Task<double> OnceAsync(BenchHouse house, params string[] more) =>
        house.RunCourseOnOwnServerAsync(["run", "--out", Path.Combine(house.Folder, "pages"), .. more]);

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
