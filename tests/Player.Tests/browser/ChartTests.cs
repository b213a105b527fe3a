using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>Charts as their page handles them, whatever they show.</summary>
[Collection(nameof(BrowserRoom))]
public class ChartTests(BrowserRoom room)
{
    private const string Chart = """
        Microsoft.DotNet.Interactive.Kernel.HTML("<figure class=\"course-chart\" data-course-chart x><figcaption x>Two wait</figcaption><script>(() => { })();window.courseCharts&&courseCharts.draw(\"c1\",{\"data\":[{\"y\":[1,2]}],\"layout\":{\"height\":320}})</script></figure>").Display();
        """;

    [Fact]
    public async Task A_chart_is_seen_large_and_taken_along_as_a_picture_and_as_numbers()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/taken");
        await lesson.ReadyAsync();
        await lesson.WriteAsync(2, "#!import ../../helpers/jetstream.csx");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.EndsAsync(2, "ok");
        await lesson.WriteAsync(3, "Charts.PublishLatency([1.0, 2.0], [3.0, 4.5], \"Two wait, 1 does not.\")");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.Page.WaitForSelectorAsync("#cell-3 .slot[data-drawn] .main-svg");
        var chart = lesson.Cell(3).Locator(".chart");

        var picture = await SavedAsync("PNG of this chart");
        Assert.Equal("two-wait-1-does-not.png", picture.SuggestedFilename);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(await picture.PathAsync()))[..4]);
        var numbers = await SavedAsync("CSV of this chart’s numbers");
        Assert.StartsWith(",messages,median ms,p99 ms,longest ms\r\nCore NATS,2,", await File.ReadAllTextAsync(await numbers.PathAsync()));

        var height = await lesson.AskAsync<double>("document.querySelector('#cell-3 .slot').clientHeight");
        await chart.GetByRole(AriaRole.Button, new() { Name = "Full screen" }).ClickAsync();
        await lesson.Page.WaitForFunctionAsync("before => document.fullscreenElement?.matches('.chart') && document.querySelector('#cell-3 .slot').clientHeight > before", height);

        async Task<IDownload> SavedAsync(string name)
        {
            var download = lesson.Page.WaitForDownloadAsync();
            await chart.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
            return await download;
        }
    }

    [Fact]
    public async Task A_chart_that_goes_gives_back_what_plotly_keeps_for_it_and_while_it_is_there_it_is_an_image_with_a_name()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/charts", new ChromiumView(ReducedMotion: true));
        await lesson.ReadyAsync();
        await lesson.WriteAsync(2, Chart);
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.Page.WaitForSelectorAsync("#cell-2 .slot[data-drawn] .main-svg");
        await Assertions.Expect(lesson.Page.GetByRole(AriaRole.Img, new() { Name = "Two wait" })).ToBeVisibleAsync();
        Assert.Equal(0, await lesson.Page.Locator(".modebar-btn").CountAsync());
        Assert.Equal(0, await lesson.AskAsync<int>("document.querySelector('#cell-2 .chart').getAnimations({ subtree: true }).length"));

        await lesson.AskAsync<object>("(() => { const { purge } = Plotly; window.purged = []; Plotly.purge = node => { purged.push(node.isConnected && node.data.length); return purge(node); }; })()");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.Page.WaitForFunctionAsync("() => purged.length === 1 && document.querySelector('#cell-2 .slot[data-drawn] .main-svg')");
        await lesson.WriteAsync(2, "1");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.Page.WaitForFunctionAsync("() => purged.length === 2 && !document.querySelector('#cell-2 .slot')");
        Assert.Equal("1,1", await lesson.AskAsync<string>("purged.join()"));
    }
}
