namespace Course.Bench.Measures;

/// <summary>What a reader's browser loads for a lesson that ran.</summary>
internal sealed class PageWeight : IMeasure
{
    /// <inheritdoc/>
    public string Name => "A lesson's page";

    /// <inheritdoc/>
    public string Command => "artifacts/course/course run 3 --out out/bench/pages";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var pages = Path.Combine(house.Root, "out", "bench", "pages");
        if (Directory.Exists(pages))
            Directory.Delete(pages, recursive: true);
        var run = await house.RunProgramAsync(Path.Combine(house.Root, "artifacts", "course", "course"), "run", "3", "--server", house.Url, "--out", pages);
        var files = new DirectoryInfo(pages).GetFiles("*", SearchOption.AllDirectories);
        var lesson = files.Where(f => f.Extension == ".html").MaxBy(f => f.Length)!;
        return
        [
            new("lesson 3 with its outputs", Numbers.Bytes(lesson.Length)),
            new("shared by all pages: style, script, plotly.js", Numbers.Bytes(files.Where(f => f.Extension != ".html").Sum(f => f.Length))),
            new("peak memory of the run", Numbers.Bytes(run.PeakBytes)),
        ];
    }
}
