using Microsoft.Playwright;

namespace Course.Helpers.Tests.Charts;

/// <summary>How a page offers plotly.js to the charts on it.</summary>
public enum Offer
{
    /// <summary>window.Plotly is there.</summary>
    Global,

    /// <summary>window.coursePlotlyUrl names a file beside the page.</summary>
    Asset,

    /// <summary>The same, and require.js owns the page's modules.</summary>
    AssetAndRequire,

    /// <summary>Only the network has it.</summary>
    Network,

    /// <summary>Only the network has it, and require.js owns the page's modules.</summary>
    NetworkAndRequire,
}

/// <summary>A page with charts on it, in a folder of its own.</summary>
internal sealed class ChartSite : IDisposable
{
    private static readonly string Modules = Path.Combine(RepositoryPaths.Root, "artifacts", "npm", "node_modules");

    private readonly string folder = Directory.CreateTempSubdirectory("chart-site-").FullName;

    private ChartSite(Offer offer, string body)
    {
        File.CreateSymbolicLink(Path.Combine(folder, "plotly.min.js"), Plotly);
        File.CreateSymbolicLink(Path.Combine(folder, "require.js"), Path.Combine(Modules, "requirejs", "require.js"));
        File.WriteAllText(Page, $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>
            <style>
              html, :root[data-theme=light] body {"{"} background: #ffffff; color: #202020 {"}"} body {"{"} margin: 12px; font-family: sans-serif {"}"}
              @media (prefers-color-scheme: dark) {"{"} html, body {"{"} background: #1e1e1e; color: #d4d4d4 {"}"} {"}"}
              :root[data-theme=dark], :root[data-theme=dark] body {"{"} background: #1e1e1e; color: #d4d4d4 {"}"}
            </style>
            {Scripts(offer)}</head><body>{body}</body></html>
            """);
    }

    /// <summary>plotly.js as scripts/setup.sh fetched it.</summary>
    public static string Plotly { get; } = Path.Combine(Modules, "plotly.js-dist-min", "plotly.min.js");

    private string Page => Path.Combine(folder, "index.html");

    /// <summary>Opens the page; what it waits for later may take long on a busy machine.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="offer">Where plotly.js is.</param>
    /// <param name="body">What stands on the page.</param>
    /// <param name="view">Size and the reader's preferences.</param>
    /// <param name="hold">Gets the request for the file plotly.js, to be answered when the test likes; null: answered at once.</param>
    public static async Task<ChartPageView> OpenAsync(
        Chromium chromium, Offer offer, string body, ChromiumView? view = null, Action<IRoute>? hold = null)
    {
        var site = new ChartSite(offer, body);
        var page = await chromium.NewPageAsync(view);
        if (offer is Offer.Network or Offer.NetworkAndRequire)
            await page.Page.RouteAsync("https://cdn.plot.ly/plotly-2.27.1.min.js", route => route.FulfillAsync(new() { Path = Plotly }));
        if (hold is not null)
            await page.Page.RouteAsync("**/plotly.min.js", hold);
        await page.GotoAsync(site.Page);
        return new ChartPageView(site, page);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Scripts(Offer offer) => offer switch
    {
        Offer.Global => "<script src=plotly.min.js></script>",
        Offer.Asset => "<script>window.coursePlotlyUrl = 'plotly.min.js'</script>",
        Offer.AssetAndRequire => "<script src=require.js></script><script>window.coursePlotlyUrl = 'plotly.min.js'</script>",
        Offer.NetworkAndRequire => "<script src=require.js></script>",
        _ => "",
    };
}

/// <summary>An open page of charts.</summary>
internal sealed class ChartPageView(ChartSite site, ChromiumPage page) : IAsyncDisposable
{
    public ChromiumPage Page => page;

    public Task<T> AskAsync<T>(string expression) => page.Page.EvaluateAsync<T>(expression);

    /// <summary>Waits until so many figures are drawn.</summary>
    public Task DrawnAsync(int count) =>
        page.Page.WaitForFunctionAsync($"document.querySelectorAll('.course-chart .js-plotly-plot .main-svg .bglayer').length >= {count}");

    /// <summary>Shows an output as VS Code does: the html replaces the old one, then each script runs as a copy that is removed at once.</summary>
    public Task InsertAsync(string html) => page.Page.EvaluateAsync(
        """
        html => {
          const main = document.querySelector("main");
          main.innerHTML = html;
          for (const old of [...main.getElementsByTagName("script")]) {
            const script = document.createElement("script");
            script.text = old.innerText;
            main.appendChild(script).parentNode.removeChild(script);
          }
        }
        """, html);

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        site.Dispose();
    }
}
