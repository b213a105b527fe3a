using System.Reflection;
using Microsoft.Playwright;

namespace Testing;

/// <summary>
/// Debian's headless Chromium, started by the first page and shared by the tests of a class or collection.
/// A class fixture: <c>IClassFixture&lt;Chromium&gt;</c>.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long a page may take over anything, in milliseconds: far longer than on a busy machine, since only a failure waits it out.</summary>
    public const int Patience = 180_000;

    /// <summary>More of its command line.</summary>
    public IReadOnlyList<string> MoreFlags { get; init; } = [];

    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser's path: <c>CHROMIUM</c> from the environment, else the first of the usual names on PATH; null where none is.</summary>
    public static string? ExecutablePath { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? FindOnPath();

    /// <summary>Opens a file or an address and waits until it has loaded.</summary>
    /// <param name="address">A file's path, or an absolute http, file or data address.</param>
    /// <param name="view">Size and the reader's preferences; a light desktop by default.</param>
    public async Task<ChromiumPage> OpenAsync(string address, ChromiumView? view = null)
    {
        var page = await NewPageAsync(view);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A blank page, for a test that sets up routes or scripts before it opens an address by <see cref="ChromiumPage.GotoAsync"/>.</summary>
    /// <param name="view">Size and the reader's preferences; a light desktop by default.</param>
    public async Task<ChromiumPage> NewPageAsync(ChromiumView? view = null)
    {
        view ??= new ChromiumView();
        var context = await (await StartedAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = view.ReducedMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            JavaScriptEnabled = view.JavaScript,
        });
        context.SetDefaultTimeout(Patience);
        return await ChromiumPage.CreateAsync(context, view.Anywhere);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowser> StartedAsync()
    {
        await starting.WaitAsync();
        try
        {
            return browser ??= await LaunchAsync();
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var path = ExecutablePath
            ?? throw new FileNotFoundException("These tests need Chromium: apt-get install chromium, or set CHROMIUM to the path of one.");
        var driver = typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PlaywrightDriver").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver);
        playwright ??= await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags.Concat(MoreFlags) });
    }

    private static string? FindOnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome" }
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
