using System.Diagnostics;
using Course.Bench.Player;
using Microsoft.Playwright;

namespace Course.Bench.Measures;

/// <summary>The player's pages with charts, in headless Chromium.</summary>
internal static class PageMeasures
{
    private const string ManyCharts =
        """
        foreach (var number in Enumerable.Range(1, 40))
        {
            var acks = Enumerable.Range(0, 50).Select(i => new PublishSample(i * .1, 1 + (i * 7 + number) % 11, (ulong)i + 1));
            display(Charts.PublishAcks(acks, $"Chart {number}"));
        }
        """;

    // All charts have a place in the page, and those in the window are drawn.
    private const string Drawn =
        """
        () => {
          const slots = [...document.querySelectorAll(".chart .slot")];
          const inView = slots.filter(slot => slot.getBoundingClientRect().top < innerHeight && slot.getBoundingClientRect().bottom > 0);
          return slots.length === 40 && inView.length > 0 && inView.every(slot => "drawn" in slot.dataset) ? performance.now() : 0;
        }
        """;

    // A chart that came is drawn a moment later.
    private const string EndOfCell =
        """
        at => {
          const cell = [...document.querySelectorAll(".cell:has(.run)")][at];
          if (["failed", "crashed", "cancelled"].includes(cell.dataset.state)) throw new Error(cell.textContent);
          return cell.dataset.state === "ok" && [...cell.querySelectorAll(".chart .slot")].every(slot => "drawn" in slot.dataset);
        }
        """;

    private const string Paint = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    private const string LiveChart =
        """
        var nats = await ConnectAsync("bench");
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("TICK", ["tick"]));
        var live = LiveStream.Start(js, "TICK");
        while (true)
        {
            await js.PublishAsync("tick", 1);
            await Task.Delay(100, Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken);
        }
        """;

    /// <summary>A lesson that shows forty charts.</summary>
    public static Measure FortyCharts { get; } = new("Player: a page of forty charts", "From its reload on.", FortyChartsAsync);

    /// <summary>A live chart, and what the page holds meanwhile.</summary>
    public static Measure LiveMemory { get; } = new(
        "Player: a live chart for a minute", "Ten frames a second; the minute begins after 20 s.", LiveMemoryAsync);

    /// <summary>From starting the player to the first chart of the first lesson.</summary>
    public static Measure FirstChart { get; } = new(
        "Player: from its start to lesson 1's first chart",
        """
        `course-player` is started, as `make serve` does when all is built; a browser that runs already opens lesson 1, and its cells are run
        one after another by their buttons until a chart is drawn. Once as it is, and once with nothing compiled beforehand
        (`DOTNET_ReadyToRun=0`, for player and kernel).
        """,
        FirstChartAsync);

    private static async Task<IReadOnlyList<Finding>> FirstChartAsync(BenchHouse house)
    {
        var (warm, cold) = await house.TakeTurnsAsync(() => FirstChartAsync(house, isCompiled: true), () => FirstChartAsync(house, isCompiled: false));
        return
        [
            Finding.AtMost("start to chart", warm, Numbers.Seconds, 6),
            Finding.AtMost("start to chart, nothing compiled", cold, Numbers.Seconds, 12),
        ];
    }

    private static async Task<double> FirstChartAsync(BenchHouse house, bool isCompiled)
    {
        await using var browser = await CourseBrowser.StartAsync();
        await using var player = await CoursePlayer.StartAsync(house, isCompiled: isCompiled);
        await browser.OpenAsync(player, CoursePlayer.Lessons.First());
        await browser.Page.WaitForSelectorAsync(".cell .run");
        for (var cell = 0; await browser.Page.Locator(".slot[data-drawn]").CountAsync() == 0; cell++)
        {
            await browser.Page.Locator(".cell .run").Nth(cell).ClickAsync();
            await browser.Page.WaitForFunctionAsync(EndOfCell, cell);
        }
        return player.Clock.Elapsed.TotalSeconds;
    }

    private static async Task<IReadOnlyList<Finding>> FortyChartsAsync(BenchHouse house)
    {
        await using var player = await CoursePlayer.StartAsync(house, ManyCharts);
        using (var line = await player.OpenAsync(CoursePlayer.Added))
            await line.RunAsync("c0", "c1");
        await using var browser = await CourseBrowser.OpenAsync(player);
        var (paint, drawn) = (new List<double>(), new List<double>());
        for (var i = 0; i < house.Rounds; i++)
        {
            await browser.Page.ReloadAsync();
            drawn.Add(await (await browser.Page.WaitForFunctionAsync(Drawn)).JsonValueAsync<double>());
            paint.Add(await browser.Page.EvaluateAsync<double>(Paint));
        }
        return
        [
            Finding.AtMost("first contentful paint", Numbers.Median(paint), Numbers.Milliseconds, 1000),
            Finding.AtMost("forty charts in the page, those in the window drawn", Numbers.Median(drawn), Numbers.Milliseconds, 1000),
        ];
    }

    private static async Task<IReadOnlyList<Finding>> LiveMemoryAsync(BenchHouse house)
    {
        await using var player = await CoursePlayer.StartAsync(house, LiveChart);
        using var line = await player.OpenAsync(CoursePlayer.Added);
        await line.RunAsync("c0");
        await using var browser = await CourseBrowser.OpenAsync(player);
        var frames = 0;
        browser.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames += IsChartFrame(frame) ? 1 : 0;
        await browser.Page.ReloadAsync();
        await line.StartAsync("c1");
        await browser.Page.WaitForSelectorAsync(".slot[data-drawn]");
        // By then the browser has compiled what draws a frame; its code counts as heap.
        await Task.Delay(TimeSpan.FromSeconds(20));
        var (early, before, clock) = (await browser.MemoryAsync(), frames, Stopwatch.StartNew());
        await Task.Delay(TimeSpan.FromSeconds(60));
        var (rate, late) = ((frames - before) / clock.Elapsed.TotalSeconds, await browser.MemoryAsync());
        return
        [
            Finding.Beside("frames a second that reach the page", (rate, 10), Numbers.Whole, "a second asked for"),
            Finding.Beside("JavaScript heap after a minute", (late.Heap, early.Heap), Numbers.Bytes, "before", 1.1),
            Finding.Beside("DOM nodes after a minute", (late.Nodes, early.Nodes), Numbers.Whole, "before", 1.1),
        ];
    }

    private static bool IsChartFrame(IWebSocketFrame frame) => frame.Text?.Contains("\"replace\"", StringComparison.Ordinal) == true;
}
