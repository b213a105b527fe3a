using Testing;

namespace Course.Tests.Pages;

/// <summary>What a browser has to say of a page; see the tests for what it should say.</summary>
public sealed record PageLook
{
    /// <summary>Errors on the console and uncaught exceptions.</summary>
    public required IReadOnlyCollection<string> Errors { get; init; }

    /// <summary>Addresses asked for outside the page.</summary>
    public required IReadOnlyCollection<string> OutsideRequests { get; init; }

    /// <summary>Texts that hardly stand out in a light page.</summary>
    public required IReadOnlyCollection<string> FaintInLight { get; init; }

    /// <summary>The same, after the reader has turned to a dark page.</summary>
    public required IReadOnlyCollection<string> FaintInDark { get; init; }

    /// <summary>Links to files.</summary>
    public required IReadOnlyCollection<string> FileLinks { get; init; }

    /// <summary>Places in the page that are linked to, and are not there.</summary>
    public required IReadOnlyCollection<string> MissingPlaces { get; init; }

    /// <summary>How wide the page is on a phone, in CSS pixels.</summary>
    public required int WidthOnPhone { get; init; }

    /// <summary>Looks at a page on a desktop, when all its charts are drawn, and on a phone.</summary>
    public static async Task<PageLook> OfAsync(Chromium chromium, string path)
    {
        await using var phone = await chromium.OpenAsync(path, ChromiumView.Phone);
        var width = await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await using var desktop = await chromium.OpenAsync(path);
        await DrawnAsync(desktop);
        var light = await desktop.FaintTextAsync();
        await desktop.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        return new PageLook
        {
            WidthOnPhone = width,
            FaintInLight = light,
            FaintInDark = await desktop.FaintTextAsync(),
            FileLinks = await desktop.Page.EvaluateAsync<string[]>("[...document.links].map(a => a.href).filter(h => h.startsWith('file:'))"),
            MissingPlaces = await desktop.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.hash.slice(1))).filter(id => !document.getElementById(id))"),
            Errors = [.. phone.Errors, .. desktop.Errors],
            OutsideRequests = [.. phone.OutsideRequests, .. desktop.OutsideRequests],
        };
    }

    /// <summary>Waits until all charts are drawn.</summary>
    public static async Task DrawnAsync(ChromiumPage page)
    {
        foreach (var chart in await page.Page.Locator("figure.course-chart").AllAsync())
            await chart.Locator("svg.main-svg").First.WaitForAsync();
    }
}
