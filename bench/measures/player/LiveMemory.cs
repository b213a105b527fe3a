using System.Diagnostics;
using Course.Bench.Player;
using Testing;

namespace Course.Bench.Measures.Player;

/// <summary>A live chart with ten frames a second for a minute, and what the page holds meanwhile.</summary>
internal sealed class LiveMemory : IMeasure
{
    private const double Most = 1.1;

    private const string Cell =
        """
        var nats = await ConnectAsync();
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("TICK", ["tick"]));
        var live = LiveStream.Start(js, "TICK");
        while (true)
        {
            await js.PublishAsync("tick", 1);
            await Task.Delay(100, Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken);
        }
        """;

    private int _frames;

    /// <inheritdoc/>
    public string Name => "Player: a live chart for a minute";

    /// <inheritdoc/>
    public string Command => "make serve";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        using var course = new LearnerFolder();
        var lesson = BenchLesson.Add(course, "live", Cell);
        await using var player = await CoursePlayer.StartAsync(house, course);
        using var line = await player.OpenAsync(lesson);
        await line.RunAsync("c0");
        await using var browser = await CourseBrowser.OpenAsync(player, lesson);
        browser.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => _frames += frame.Text?.Contains("\"replace\"", StringComparison.Ordinal) == true ? 1 : 0;
        await browser.Page.ReloadAsync();
        await line.StartAsync("c1");
        await browser.Page.WaitForSelectorAsync(".slot[data-drawn]");
        return await WatchAsync(browser);
    }

    private async Task<IReadOnlyList<Finding>> WatchAsync(CourseBrowser browser)
    {
        // By then the browser has compiled what draws a frame; its code counts as heap.
        await Task.Delay(TimeSpan.FromSeconds(20));
        var (early, frames, clock) = (await browser.MemoryAsync(), _frames, Stopwatch.StartNew());
        await Task.Delay(TimeSpan.FromSeconds(60));
        var (rate, late) = ((_frames - frames) / clock.Elapsed.TotalSeconds, await browser.MemoryAsync());
        return
        [
            new("frames that reach the page", Numbers.PerSecond(rate), "10/s asked for", rate / 10),
            Flat("JavaScript heap after a minute", Numbers.Bytes, late.Heap, early.Heap),
            Flat("DOM nodes after a minute", count => FormattableString.Invariant($"{count:#,0}"), late.Nodes, early.Nodes),
        ];
    }

    private static Finding Flat(string what, Func<double, string> words, double late, double early) =>
        new(what, words(late), $"{words(early)} a minute before", late / early, "≤ 1.1 times", late / early <= Most);
}
