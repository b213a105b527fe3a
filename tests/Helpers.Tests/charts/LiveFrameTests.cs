using System.Text;

namespace Course.Helpers.Tests.Charts;

using Draw = Func<int, bool, string, string>;

/// <summary>The frames of a live chart between the first and the last, made of samples that a long experiment leaves.</summary>
public class LiveFrameTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int MostBytes = 4096;

    public static TheoryData<string> Pictures { get; } = ["stream state", "dashboard"];

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_frame_takes_at_most_4_KiB_and_draws_all_that_the_whole_figure_would(string picture)
    {
        Draw draw = picture == "dashboard"
            ? (count, frame, id) => ChartPage.Html(DashboardPictures.Dashboard(
                Gallery.Dashboard(count), Gallery.Events(count), "LONG_NAMED_STREAM, live", id, frame))
            : (count, frame, id) => ChartPage.Html(
                StatePicture.Of(Gallery.Stream(count), "LONG_NAMED_STREAM, live", 100_000, 1L << 30, id, frame));
        // Many states, as a page may miss frames; then the last one as a whole beside it.
        var live = Guid.NewGuid().ToString("N");
        var shown = new[] { (0, false), (1, true), (40, true), (700, true), (1200, true), (600, true) }
            .Select(f => draw(f.Item1, f.Item2, live)).ToList();
        var apart = draw(600, true, Guid.NewGuid().ToString("N")).Replace("\"changes\":true", "\"changes\":false", StringComparison.Ordinal);
        Assert.All(shown[1..], frame =>
            Assert.True(Encoding.UTF8.GetByteCount(frame) <= MostBytes, $"{Encoding.UTF8.GetByteCount(frame)} bytes: {frame}"));
        var whole = await DrawnAsync([shown[0], apart]);
        Assert.Equal(whole, await DrawnAsync(shown));
        Assert.Equal(whole, await DrawnAsync([shown[0], shown[^1]]));
        Assert.Equal(whole, await DrawnAsync([shown[0], shown[4], shown[^1]]));
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
