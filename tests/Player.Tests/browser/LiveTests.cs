using Microsoft.Playwright;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Testing;

namespace Player.Tests.Browser;

/// <summary>What is live is seen live: a chart that changes while its cell runs.</summary>
[Collection(nameof(BrowserRoom))]
public class LiveTests(BrowserRoom room)
{
    private const string Start = "#!import ../../helpers/jetstream.csx\nvar nats = await ConnectAsync(\"try live\");\nvar js = nats.CreateJetStreamContext();\nvar x = 20;";

    // Below long code and a printed text that grows while the chart is there; it begins when the stream LIVE_GO is there, and its finding is long.
    private const string Live = $$"""
        {{Lines}}
        await CleanUp.StartFreshAsync(js, "LIVE", "live");
        await js.CreateStreamAsync(new StreamConfig("LIVE", ["live"]));
        await Waiting.UntilAsync("a go", async () => await Find.StreamAsync(js, "LIVE_GO") != null);
        Console.WriteLine("it begins");
        var live = LiveStream.Start(js, "LIVE");
        for (var i = 1; i <= 12; i++)
        {
            await js.PublishAsync("live", new string('x', i * 1000));
            await Task.Delay(100);
        }
        await live.StopAsync("Twelve were stored, each larger than the one before, and nobody has asked for any of them");
        """;

    private const string Lines = "// 1\n// 2\n// 3\n// 4\n// 5\n// 6\n// 7\n// 8\n// 9\n// 10\n// 11\n// 12\n// 13\n// 14\n// 15\n// 16\n// 17\n// 18\n// 19\n// 20";

    // While the cell runs: each height that the chart has had when it was painted, and of each frame whether the drawing is in view, below the bar.
    private const string Watch =
        """
        () => {
          const cell = document.querySelector("#cell-3"), heights = window.heights = new Set(), seen = window.seen = [];
          const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => heights.add(target.offsetHeight)));
          const look = () => {
            const chart = cell.querySelector(".chart"), slot = chart?.querySelector(".slot").getBoundingClientRect();
            if (chart && seen.length === 0) sizes.observe(chart);
            if (chart) seen.push(slot.top >= Math.max(0, document.querySelector(".bar").getBoundingClientRect().bottom) - 1 && slot.bottom <= innerHeight + 1);
            if (chart && cell.dataset.state !== "running") window.end = true; else requestAnimationFrame(look);
          };
          look();
        }
        """;

    [Fact]
    public async Task Plotly_is_there_and_has_drawn_unseen_before_a_chart_comes()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/charts", prepare: page => page.AddInitScriptAsync(
            """
            let library;
            Object.defineProperty(window, "Plotly", { get: () => library, set: real => {
              const { newPlot } = library = real;
              real.newPlot = async (...all) => { await newPlot(...all); window.isWarm = true; };
            } });
            """));
        await lesson.Page.WaitForFunctionAsync("() => window.isWarm && !document.querySelector('.chart, .js-plotly-plot')");
    }

    [Theory]
    [InlineData("Control+Enter", 1280, 720)]
    [InlineData("Control+Enter", 390, 760)]
    [InlineData("Shift+Enter", 1280, 720)]
    [InlineData("Run all", 1280, 720)]
    public async Task The_chart_of_a_running_cell_stays_in_view_and_keeps_its_height(string way, int width, int height)
    {
        await using var lesson = await OpenAsync(width, height);
        if (way == "Run all")
        {
            await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Run all" }).ClickAsync();
        }
        else
        {
            await lesson.OpenEditorAsync(3);
            await lesson.Page.Keyboard.PressAsync(way);
        }
        await using (await GoAsync())
            await lesson.Page.WaitForFunctionAsync("() => window.end");
        Assert.NotEqual(0, await lesson.AskAsync<int>("seen.length"));
        Assert.Empty(await lesson.AskAsync<int[]>("seen.flatMap((isInView, at) => isInView ? [] : [at])"));
        Assert.Single(await lesson.AskAsync<int[]>("[...heights]"));
        await LessonPage.SaysAsync(lesson.Outputs(3).Locator("figcaption"), "Twelve were stored");
    }

    [Fact]
    public async Task Who_scrolls_by_hand_is_not_led_back_to_a_running_chart()
    {
        await using var lesson = await OpenAsync(1280, 500);
        await lesson.OpenEditorAsync(3);
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.Page.WaitForSelectorAsync("#cell-3[data-state=running]");
        await lesson.Page.Mouse.WheelAsync(0, -5000);
        await lesson.Page.WaitForFunctionAsync("() => scrollY === 0");
        await using (await GoAsync())
            await lesson.Page.WaitForFunctionAsync("() => window.end");
        Assert.Equal(0, await lesson.AskAsync<double>("scrollY"));
    }

    // Less motion: what a reader sees of a scroll on its way is no matter here.
    private async Task<LessonPage> OpenAsync(int width, int height)
    {
        var lesson = await LessonPage.OpenAsync(room, "/lesson/try/live", new ChromiumView(width, height, ReducedMotion: true));
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        await lesson.WriteAsync(2, Start);
        await lesson.WriteAsync(3, Live);
        await lesson.RunAsync(2);
        await lesson.Page.EvaluateAsync(Watch);
        return lesson;
    }

    private async Task<Go> GoAsync()
    {
        var connection = new NatsConnection(new NatsOpts { Url = room.NatsUrl });
        var js = new NatsJSContext(connection);
        await js.CreateStreamAsync(new StreamConfig("LIVE_GO", ["live.go"]));
        return new Go(connection, js);
    }

    private sealed record Go(NatsConnection Connection, NatsJSContext Js) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Js.DeleteStreamAsync("LIVE_GO");
            await Connection.DisposeAsync();
        }
    }
}
