namespace Course.Bench.Measures;

/// <summary>A frame of each live chart after the first, with as many samples as a long experiment leaves.</summary>
internal sealed class LiveFrames : IMeasure
{
    private const int Most = 4096;

    private const string Dashboard =
        """
        ChartPage.Html(DashboardPictures.Dashboard(
            Enumerable.Range(0, 600).Select(i => new DashboardSample(i * .1, 12_000 + i, 12_000ul + (ulong)i, 900 + i % 91, 40 + i % 7, i % 41)).ToList(),
            Enumerable.Range(0, 600).Select(i => new ServerEvent(i * .1, i % 2 == 0 ? "nak" : "max_deliver", 12_000ul + (ulong)i, 1 + i % 5)).ToList(), "WATCHED, live", "dashboard", frame))
        """;

    private const string Stream =
        """
        ChartPage.Html(StreamPictures.State(
            Enumerable.Range(0, 600).Select(i => new StreamSample(i * .1, 90_000 + i % 977, 118_000_000L + i * 131, 100_000ul + (ulong)i * 11, 190_000ul + (ulong)i * 13)).ToList(),
            "WATCHED, live", 100_000, 1L << 30, "stream", frame))
        """;

    /// <inheritdoc/>
    public string Name => "A live chart's frame";

    /// <inheritdoc/>
    public string Command => "artifacts/course/course run 10";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house) =>
        [.. await FrameAsync(house, "LiveStream", Stream), .. await FrameAsync(house, "LiveDashboard", Dashboard)];

    private static async Task<IReadOnlyList<Finding>> FrameAsync(BenchHouse house, string chart, string draw)
    {
        var run = await house.RunCellsAsync(
            "#!import ../../helpers/jetstream.csx\n#!import ../../helpers/charts-dashboard.csx",
            $$"""
            string Draw(bool frame) => {{draw}};
            Draw(false);
            var html = "";
            for (var i = 0; i < 200; i++)
                html = Draw(true);
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 100; i++)
                html = Draw(true);
            Console.Write($"{Encoding.UTF8.GetByteCount(html)} {(int)(Stopwatch.GetElapsedTime(start).TotalMicroseconds / 100)}");
            """);
        var figures = Numbers.Parse(run.Text);
        return
        [
            new($"{chart}, bytes", Numbers.Bytes(figures[0]), Target: "≤ 4 KiB", IsMet: figures[0] <= Most),
            new($"{chart}, time to make it", Numbers.Milliseconds(figures[1] / 1000), "100 ms between frames", figures[1] / 100_000),
        ];
    }
}
