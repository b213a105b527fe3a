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

    /// <summary>Starts a browser that shows nothing yet.</summary>
    public static async Task<CourseBrowser> StartAsync()
    {
        var browser = new CourseBrowser();
        browser.Page = (await browser._chromium.NewPageAsync()).Page;
        browser.Page.SetDefaultTimeout(Patience);
        // The tests watch every request, which costs time and the cache.
        await browser.Page.Context.UnrouteAllAsync();
        return browser;
    }

    /// <summary>Starts one, and opens the lesson that was added for a measure.</summary>
    /// <param name="player">The player.</param>
    public static async Task<CourseBrowser> OpenAsync(CoursePlayer player)
    {
        var browser = await StartAsync();
        await browser.OpenAsync(player, CoursePlayer.Added);
        return browser;
    }

    /// <summary>Opens a lesson, as a browser that has come in by the printed address.</summary>
    /// <param name="player">The player.</param>
    /// <param name="lesson">Course and name.</param>
    public async Task OpenAsync(CoursePlayer player, string lesson)
    {
        var cookie = player.Pass.Cookie.Split('=', 2);
        await Page.Context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = player.Address.AbsoluteUri, SameSite = SameSiteAttribute.Strict }]);
        await Page.AddInitScriptAsync($"if (window === top) localStorage.setItem('course-key', '{player.Pass.Key}')");
        await Page.GotoAsync(new Uri(player.Address, $"/lesson/{lesson}").AbsoluteUri);
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
