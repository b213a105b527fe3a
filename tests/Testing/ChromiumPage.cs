using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Testing;

/// <summary>
/// A page with its own context. It keeps what a page must not do: errors on the console, uncaught exceptions,
/// and requests that leave the page's own origin (which are recorded and cut, so no test depends on a network).
/// </summary>
public sealed class ChromiumPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> errors = new();
    private readonly ConcurrentQueue<string> outside = new();
    private Uri origin = new("about:blank");

    private ChromiumPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type == "error") errors.Enqueue(message.Text); };
        page.PageError += (_, error) => errors.Enqueue(error);
    }

    /// <summary>Playwright's page, for everything not offered here. Routes added to it come before the cut of outside requests.</summary>
    public IPage Page { get; }

    /// <summary>Errors on the console and uncaught exceptions so far.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>Addresses asked for outside the page's own origin so far; all of them were refused.</summary>
    public IReadOnlyCollection<string> OutsideRequests => outside;

    /// <summary>Goes to a file or an address and waits until it has loaded.</summary>
    /// <param name="address">A file's path, or an absolute http, file or data address.</param>
    public async Task GotoAsync(string address)
    {
        origin = new Uri(File.Exists(address) ? Path.GetFullPath(address) : address);
        await Page.GotoAsync(origin.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Shows the given html at an empty origin and waits until it has loaded; every http request is then an outside one.</summary>
    /// <param name="html">A whole document or a fragment.</param>
    public Task SetContentAsync(string html) => Page.SetContentAsync(html, new PageSetContentOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Writes a PNG of the page.</summary>
    /// <param name="path">Where to write it.</param>
    /// <param name="fullPage">Whether what lies below the viewport is shown too.</param>
    public Task ScreenshotAsync(string path, bool fullPage = true) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = fullPage });

    /// <summary>Texts that a reader with weak eyes could miss, each with its ratio: WCAG 2.2, 1.4.3, asks for at least 4.5 to 1.</summary>
    public Task<string[]> FaintTextAsync() => Page.EvaluateAsync<string[]>(Contrast);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    internal static async Task<ChromiumPage> CreateAsync(IBrowserContext context, bool anywhere)
    {
        var page = new ChromiumPage(context, await context.NewPageAsync());
        if (!anywhere)
            await context.RouteAsync("**/*", page.RefuseOutsideAsync);
        return page;
    }

    private Task RefuseOutsideAsync(IRoute route)
    {
        if (IsInside(new Uri(route.Request.Url)))
            return route.ContinueAsync();
        outside.Enqueue(route.Request.Url);
        return route.AbortAsync();
    }

    private bool IsInside(Uri request) =>
        request.Scheme is "data" or "blob" or "about" || (request.Scheme == origin.Scheme && request.Authority == origin.Authority);

    // Relative luminance and ratio as defined in WCAG 2.2; text in a drawing has its own ground, a mark is no text.
    private const string Contrast = """
        () => {
          const rgba = c => c.match(/[\d.]+/g).map(Number);
          const channel = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
          const light = c => { const [r, g, b] = rgba(c).map(channel); return .2126 * r + .7152 * g + .0722 * b; };
          const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if ((rgba(c)[3] ?? 1) > 0) return c; } };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const faint = [];
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!/[\p{L}\p{N}]/u.test(walker.currentNode.data) || e.closest("script, svg") || !e.checkVisibility()) continue;
            const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
            if ((a + .05) / (b + .05) < 4.5) faint.push(`${walker.currentNode.data.trim()}: ${((a + .05) / (b + .05)).toFixed(2)}`);
          }
          return faint;
        }
        """;
}
