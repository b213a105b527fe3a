using System.Text;
using Course.Kernels;
using Testing;

namespace Plotly.NET.Tests;

/// <summary>The frames of a live chart between the first and the last, made of samples that a long experiment leaves.</summary>
[Collection(nameof(ChartRoom))]
public class LiveFrameTests(ChartRoom room, Chromium chromium)
{
    private const int MostBytes = 4096;

    private const string StreamState =
        """
        static string Show(int count, bool frame, string id, string finding) => ChartPage.Html(StreamPictures.State(
            Enumerable.Range(0, count).Select(i => new StreamSample(i * .1037, 90_000 + i % 977, 118_000_000L + i * 131, 100_000ul + (ulong)i * 11, 190_000ul + (ulong)i * 13)).ToList(),
            finding, 100_000, 1L << 30, id, frame));
        """;

    private const string Dashboard =
        """
        #!import ../../helpers/charts-dashboard.csx
        static string Show(int count, bool frame, string id, string finding) => ChartPage.Html(DashboardPictures.Dashboard(
            Enumerable.Range(0, count).Select(i => new DashboardSample(i * .1037, 12_000 + i, 12_000ul + (ulong)i, 900 + i % 91, 40 + i % 7, i % 41)).ToList(),
            Enumerable.Range(0, count).Select(i => new ServerEvent(i * .1, i % 4 == 0 ? "nak" : i % 4 == 1 ? "max_deliver" : i % 4 == 2 ? "terminated" : "consumer_ack", 12_000ul + (ulong)i, 1 + i % 5)).ToList(),
            finding, id, frame));
        """;

    // Many states, as a page may miss frames; then the last one as a whole beside it.
    private const string Frames =
        """
        foreach (var (count, frame) in new[] { (0, false), (1, true), (40, true), (700, true), (1200, true), (600, true) })
            Microsoft.DotNet.Interactive.KernelInvocationContext.Current.Display(HTML(Show(count, frame, "live", "LONG_NAMED_STREAM, live")), "text/html");
        Microsoft.DotNet.Interactive.KernelInvocationContext.Current.Display(HTML(Show(600, true, "apart", "LONG_NAMED_STREAM, live")), "text/html");
        """;

    [Theory]
    [InlineData(StreamState)]
    [InlineData(Dashboard)]
    public async Task A_frame_takes_at_most_4_KiB_and_draws_all_that_the_whole_figure_would(string show)
    {
        var events = await room.RunAsync("frames.dib", show, Frames);
        var shown = events.OfType<RunEvent.OutputDisplayed>().Select(output => output.Content["text/html"]).ToList();
        Assert.All(shown[1..^1], frame => Assert.True(Encoding.UTF8.GetByteCount(frame) <= MostBytes, $"{Encoding.UTF8.GetByteCount(frame)} bytes: {frame}"));
        var whole = await DrawnAsync([shown[0], shown[^1].Replace("\"changes\":true", "\"changes\":false", StringComparison.Ordinal)]);
        Assert.Equal(whole, await DrawnAsync(shown[..^1]));
        Assert.Equal(whole, await DrawnAsync([shown[0], shown[^2]]));
        Assert.Equal(whole, await DrawnAsync([shown[0], shown[4], shown[^2]]));
    }

    // What plotly.js was given for the last chart drawn.
    private async Task<string> DrawnAsync(IReadOnlyList<string> frames)
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, "<main></main>");
        foreach (var frame in frames)
            await view.InsertAsync(frame);
        await view.DrawnAsync(1);
        Assert.Empty(view.Page.Errors);
        return await view.AskAsync<string>(
            """
            (() => {
              const { data, layout: { template, ...layout } } = [...document.querySelectorAll('.js-plotly-plot')].pop();
              const sorted = value => Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object'
                ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([k, v]) => [k, sorted(v)])) : value;
              return JSON.stringify(sorted({ data, layout }));
            })()
            """);
    }
}
