using Microsoft.Playwright;
using Testing;

namespace Course.Bench.Player;

/// <summary>A lesson of a player in headless Chromium, with what Chromium counts of the page.</summary>
internal sealed class CourseBrowser : IAsyncDisposable
{
    // A busy machine takes longer than a reader would wait.
    private const int Patience = 90_000;

    private readonly Chromium _chromium = new();

    private CourseBrowser()
    {
    }

    /// <summary>Playwright's page.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Goes in by the player's address, and opens the lesson that was added for a measure.</summary>
    /// <param name="player">The player.</param>
    public static async Task<CourseBrowser> OpenAsync(CoursePlayer player)
    {
        var browser = new CourseBrowser();
        try
        {
            browser.Page = (await browser._chromium.NewPageAsync()).Page;
            browser.Page.SetDefaultTimeout(Patience);
            // The tests watch every request, which costs time and the cache.
            await browser.Page.Context.UnrouteAllAsync();
            await player.LetInAsync(browser.Page);
            await browser.Page.GotoAsync(new Uri(player.Entrance, $"/lesson/{CoursePlayer.Added}").AbsoluteUri);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>The page's JavaScript heap in bytes and its DOM nodes, after a garbage collection.</summary>
    public async Task<(double Heap, double Nodes)> MemoryAsync()
    {
        var session = await Page.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Performance.enable");
        await session.SendAsync("HeapProfiler.collectGarbage");
        var answer = await session.SendAsync("Performance.getMetrics");
        var metrics = answer!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
        await session.DetachAsync();
        return (metrics["JSHeapUsedSize"], metrics["Nodes"]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _chromium.DisposeAsync();
}
