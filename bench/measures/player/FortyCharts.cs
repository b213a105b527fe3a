using Course.Bench.Player;
using Testing;

namespace Course.Bench.Measures.Player;

/// <summary>A lesson that shows forty charts, from its reload on; medians of five reloads.</summary>
internal sealed class FortyCharts : IMeasure
{
    private const double Most = 1000;

    private const string Cell =
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

    private const string Times = "() => [performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByType('navigation')[0].loadEventEnd]";

    /// <inheritdoc/>
    public string Name => "Player: a page of forty charts";

    /// <inheritdoc/>
    public string Command => "make serve";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        using var course = new LearnerFolder();
        var lesson = BenchLesson.Add(course, "charts", Cell);
        await using var player = await CoursePlayer.StartAsync(house, course);
        using (var line = await player.OpenAsync(lesson))
            await line.RunAsync("c0", "c1");
        await using var browser = await CourseBrowser.OpenAsync(player, lesson);
        var loads = new List<double[]>();
        for (var i = 0; i < 5; i++)
            loads.Add(await ReloadAsync(browser));
        return [Line("first contentful paint", loads, 0), Line("loaded", loads, 1), Line("forty charts in the page, those in the window drawn", loads, 2)];
    }

    private static Finding Line(string what, IEnumerable<double[]> loads, int index)
    {
        var time = Numbers.Median(loads.Select(load => load[index]));
        return new(what, Numbers.Milliseconds(time), Target: "≤ 1 s", IsMet: time <= Most);
    }

    private static async Task<double[]> ReloadAsync(CourseBrowser browser)
    {
        await browser.Page.ReloadAsync();
        // The charts are the cell's outputs: a reader looks at them, not at the code above.
        var drawn = await browser.Page.WaitForFunctionAsync(Drawn);
        return [.. await browser.Page.EvaluateAsync<double[]>(Times), await drawn.JsonValueAsync<double>()];
    }
}
