using System.Net;
using Microsoft.Playwright;

namespace Course.Helpers.Tests.Charts;

/// <summary>The pictures in a real browser.</summary>
public class ChartPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Dictionary<string, string> Charts;

    static ChartPageTests()
    {
        Door.Open();
        Charts = Gallery.All.ToDictionary(picture => picture.Key, picture => ChartPage.Html(picture.Value()));
    }

    private static string All => string.Concat(Charts.Values);

    [Theory]
    [InlineData(Offer.Global)]
    [InlineData(Offer.Asset)]
    [InlineData(Offer.AssetAndRequire)]
    [InlineData(Offer.Network)]
    [InlineData(Offer.NetworkAndRequire)]
    public async Task Every_chart_is_drawn_wherever_plotly_is(Offer offer)
    {
        await using var view = await ChartSite.OpenAsync(chromium, offer, All);
        await view.DrawnAsync(Charts.Count);
        Assert.Empty(view.Page.Errors);
        Assert.Empty(view.Page.OutsideRequests);
    }

    [Fact]
    public async Task A_page_has_loaded_before_plotly_comes()
    {
        var asked = new TaskCompletionSource<IRoute>();
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Asset, Charts[Gallery.State], hold: asked.SetResult);
        await (await asked.Task).ContinueAsync();
        await view.DrawnAsync(1);
        Assert.Empty(view.Page.Errors);
    }

    [Theory]
    [InlineData(false, "rgb(32, 32, 32)")]
    [InlineData(true, "rgb(212, 212, 212)")]
    public async Task Text_in_a_chart_has_the_pages_colour(bool dark, string ink)
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, All, new ChromiumView(Dark: dark));
        await view.DrawnAsync(Charts.Count);
        var colours = await view.AskAsync<string[]>(
            "[...document.querySelectorAll('.xtick text, .xtitle')].map(t => getComputedStyle(t).fill)");
        Assert.NotEmpty(colours);
        Assert.All(colours, colour => Assert.Equal(ink, colour));
        Assert.Empty(view.Page.Errors);
    }

    [Fact]
    public async Task A_chart_follows_when_the_reader_changes_the_theme_or_prints()
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, Charts[Gallery.State]);
        await view.DrawnAsync(1);
        await view.AskAsync<object>("document.documentElement.dataset.theme = 'dark'");
        await InkBecomesAsync("rgb(212, 212, 212)");
        await view.AskAsync<object>("dispatchEvent(new Event('beforeprint'))");
        await InkBecomesAsync("rgb(0, 0, 0)");
        await view.AskAsync<object>("dispatchEvent(new Event('afterprint'))");
        await InkBecomesAsync("rgb(212, 212, 212)");
        Assert.Empty(view.Page.Errors);

        Task InkBecomesAsync(string ink) =>
            view.Page.Page.WaitForFunctionAsync("ink => getComputedStyle(document.querySelector('.xtick text')).fill === ink", ink);
    }

    [Fact]
    public async Task On_a_phone_nothing_is_wider_than_the_screen()
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, All, ChromiumView.Phone);
        await view.DrawnAsync(Charts.Count);
        Assert.Equal(360, await view.AskAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(view.Page.Errors);
    }

    [Fact]
    public async Task A_chart_grows_with_its_place_and_not_beyond_720_pixels()
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, Charts[Gallery.State], ChromiumView.Phone);
        await view.DrawnAsync(1);
        await view.Page.Page.SetViewportSizeAsync(1000, 700);
        await view.Page.Page.WaitForFunctionAsync("document.querySelector('.main-svg').getBoundingClientRect().width === 720");
        Assert.Equal("14px", await view.AskAsync<string>("getComputedStyle(document.querySelector('.xtick text')).fontSize"));
    }

    [Fact]
    public async Task An_output_inserted_later_draws_itself()
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.AssetAndRequire, "<main></main>");
        await view.InsertAsync(Charts[Gallery.State]);
        await view.DrawnAsync(1);
        Assert.Empty(view.Page.Errors);
    }

    [Fact]
    public async Task A_new_frame_of_a_live_chart_keeps_the_drawing_and_changes_its_data()
    {
        await using var view = await ChartSite.OpenAsync(chromium, Offer.Global, "<main></main>");
        var first = Charts[Gallery.State];
        await view.InsertAsync(first);
        await view.DrawnAsync(1);
        await view.AskAsync<object>("document.querySelector('.js-plotly-plot').kept = true");
        await view.InsertAsync(first.Replace("10 now", "11 now", StringComparison.Ordinal));
        Assert.True(await view.AskAsync<bool>("document.querySelector('.js-plotly-plot').kept"));
        Assert.Equal(1, await view.AskAsync<int>("document.querySelectorAll('.js-plotly-plot').length"));
        Assert.Contains("11 now", await view.AskAsync<string>("document.querySelector('.infolayer').textContent"));
        Assert.Empty(view.Page.Errors);
    }

    [Fact]
    public async Task Without_plotly_the_finding_the_reason_and_the_table_are_there()
    {
        await using var page = await chromium.NewPageAsync();
        await page.SetContentAsync(Charts[Gallery.State]);
        await page.Page.WaitForSelectorAsync(".course-chart-missing:visible");
        Assert.Contains("Ten orders arrived", await page.Page.InnerTextAsync("figcaption"));
        Assert.Contains("could not be loaded", await page.Page.InnerTextAsync(".course-chart-missing"));
        Assert.True(await page.Page.IsVisibleAsync("details table"));
        Assert.Equal(["https://cdn.plot.ly/plotly-2.27.1.min.js"], page.OutsideRequests);
    }

    [Fact]
    public async Task Without_scripts_the_finding_the_reason_and_the_table_are_there()
    {
        await using var page = await chromium.NewPageAsync(new ChromiumView(JavaScript: false));
        await page.SetContentAsync(Charts[Gallery.State]);
        Assert.Contains("Ten orders arrived", await page.Page.InnerTextAsync("figcaption"));
        Assert.Contains("could not be loaded", await page.Page.InnerTextAsync("figure > noscript"));
        await page.Page.ClickAsync("summary");
        Assert.True(await page.Page.IsVisibleAsync("details table"));
    }

    [Fact]
    public void A_chart_says_its_finding_to_those_who_do_not_see_it()
    {
        Assert.All(Charts.Values, html => Assert.Contains("<figure class=\"course-chart\" data-course-chart ", html));
        Assert.All(Charts.Values, html => Assert.Matches("role=\"img\" aria-label=\"[^\"]{9,}\"", html));
        Assert.Contains("aria-label=\"Ten orders arrived in five seconds, and all ten are still there\"", Charts[Gallery.State]);
        Assert.Contains("10 messages, 1.3 KiB of at most 100 MiB, first sequence 1, last sequence 10", Charts[Gallery.State]);
    }

    [Fact]
    public void The_table_holds_the_numbers()
    {
        Assert.Contains(">6.75</td>", Charts[Gallery.State]);
        Assert.Contains(">maximum messages exceeded</td>", Charts["publish acks"]);
        Assert.Contains(">orders-processor</td>", Charts["stream anatomy"]);
        Assert.Contains(">mine</td><td style=\"text-align:right;padding:.15em .8em\">3</td>", Charts["a chart of the lesson's own"]);
    }

    [Fact]
    public void Text_is_encoded_and_cannot_end_the_script()
    {
        var html = Charts["a chart of the lesson's own"];
        Assert.Contains(WebUtility.HtmlEncode("A line <of> the lesson's own"), html);
        Assert.DoesNotContain("<of>", html);
    }

    [Fact]
    public void More_than_500_points_are_thinned_and_the_text_says_so()
    {
        var html = Charts["many publish acks"];
        Assert.Contains("Drawn: 500 of 3,000 points", html);
        Assert.True(html.Length < 60_000, $"{html.Length} characters");
    }
}
