using Course.Reports;
using Testing;

namespace Runner.Tests.Reports;

/// <summary>The pages as a reader meets them: in a real browser, from files, without a network.</summary>
public sealed class PageInBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private static readonly ChromiumView Dark = new(Dark: true);

    private readonly RecordedRun tour = RecordedRun.Tour();
    private readonly RecordedRun failed = RecordedRun.Failed();

    public static TheoryData<string> EveryPage => ["tour", "failed", "index", "unread"];

    public void Dispose()
    {
        tour.Dispose();
        failed.Dispose();
    }

    private Task<ChromiumPage> OpenAsync(string name, ChromiumView? view = null)
    {
        var pages = tour.Pages();
        pages.WriteIndex([tour.Run]);
        return chromium.OpenAsync(name switch
        {
            "tour" => pages.WriteNotebook(tour.Run),
            "failed" => failed.Pages().WriteNotebook(failed.Run),
            "index" => pages.IndexPath,
            _ => Path.Combine(tour.Out, "tour/03-after.html"),
        }, view);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_loads_without_an_error_or_a_request_elsewhere(string name)
    {
        await using var page = await OpenAsync(name);
        Assert.Empty(page.Errors);
        Assert.Empty(page.OutsideRequests);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_does_not_scroll_sideways_on_a_phone(string name)
    {
        await using var page = await OpenAsync(name, ChromiumView.Phone);
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("tour/02-tour.html")]
    [InlineData("tour/03-after.html")]
    public async Task A_title_of_one_long_word_makes_no_page_wider_than_a_phone(string page)
    {
        var pages = new PageWriter(tour.Out, tour.Root, RecordedRun.Facts, [.. RecordedRun.Lessons.Select(l => l with { Title = new string('o', 60) })]);
        pages.WriteNotebook(tour.Run);
        pages.WriteIndex([tour.Run]);
        await using var phone = await chromium.OpenAsync(Path.Combine(tour.Out, page), ChromiumView.Phone);
        Assert.Contains(new string('o', 60), await phone.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(360, await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task All_text_stands_out_from_its_ground_in_both_themes(string name)
    {
        await using var light = await OpenAsync(name);
        await using var dark = await OpenAsync(name, Dark);
        Assert.Empty(await light.FaintTextAsync());
        Assert.Empty(await dark.FaintTextAsync());
        Assert.NotEqual(await GroundAsync(light), await GroundAsync(dark));
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Axe_finds_nothing_serious_in_either_theme(string name)
    {
        await using var light = await OpenAsync(name);
        await using var dark = await OpenAsync(name, Dark);
        Assert.Empty(await Axe.ViolationsAsync(light));
        Assert.Empty(await Axe.ViolationsAsync(dark));
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_has_one_main_part_one_title_and_no_id_twice(string name)
    {
        await using var page = await OpenAsync(name);
        Assert.Equal(1, await page.Page.Locator("main").CountAsync());
        Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
        Assert.Equal("en", await page.Page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a, button, nav')].filter(e => !(e.getAttribute('aria-label') || e.textContent).trim()).map(e => e.outerHTML)"));
    }

    [Fact]
    public async Task The_button_changes_the_theme_and_the_next_page_remembers()
    {
        await using var page = await OpenAsync("tour");
        var ground = await GroundAsync(page);
        await page.Page.ClickAsync("text=Dark page");
        Assert.NotEqual(ground, await GroundAsync(page));
        Assert.Equal("dark", await page.Page.GetAttributeAsync("html", "data-theme"));
        await page.GotoAsync(tour.Pages().IndexPath);
        Assert.Equal("dark", await page.Page.GetAttributeAsync("html", "data-theme"));
        await page.Page.ClickAsync("text=Light page");
        Assert.Equal(ground, await GroundAsync(page));
    }

    [Fact]
    public async Task The_first_tab_offers_a_way_past_the_bar_and_focus_is_seen()
    {
        await using var page = await OpenAsync("tour");
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Page.EvaluateAsync<bool>("document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0"));
        Assert.Equal("3px", await page.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineWidth"));
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Code_wider_than_the_page_is_reached_by_keyboard_and_has_a_name()
    {
        await using var page = await OpenAsync("tour", ChromiumView.Phone);
        var code = page.Page.Locator("#cell-4 .source pre[tabindex='0']");
        await code.WaitForAsync();
        Assert.Equal("Code of cell 4", await code.GetAttributeAsync("aria-label"));
        Assert.Null(await page.Page.GetAttributeAsync("#cell-5 .source pre", "tabindex"));
    }

    [Fact]
    public async Task Every_entry_of_the_contents_leads_to_its_heading()
    {
        await using var page = await OpenAsync("tour");
        Assert.Equal(["Prose", "Code", "Code"], await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.contents a')].map(a => document.getElementById(a.hash.slice(1)).textContent)"));
    }

    [Fact]
    public async Task A_failed_page_leads_to_its_cell()
    {
        await using var page = await OpenAsync("failed");
        await page.Page.ClickAsync(".failure a");
        Assert.True(await page.Page.EvaluateAsync<bool>("document.querySelector('#cell-4').getBoundingClientRect().top < innerHeight / 2"));
    }

    [Fact]
    public async Task Long_code_is_folded_until_the_reader_opens_it()
    {
        await using var page = await OpenAsync("tour");
        Assert.False(await page.Page.IsVisibleAsync("text=Line25"));
        await page.Page.ClickAsync("text=25 lines of code");
        Assert.True(await page.Page.IsVisibleAsync("text=Line25"));
    }

    [Fact]
    public async Task Without_scripts_everything_is_there_to_read()
    {
        await using var page = await OpenAsync("tour", new ChromiumView(JavaScript: false));
        Assert.True(await page.Page.IsVisibleAsync("text=100 % done"));
        Assert.True(await page.Page.IsVisibleAsync(".contents ol"));
        Assert.False(await page.Page.IsVisibleAsync("button"));
    }

    [Fact]
    public async Task On_paper_there_is_the_lesson_and_nothing_to_press()
    {
        await using var page = await OpenAsync("tour", Dark);
        await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await GroundAsync(page));
        Assert.False(await page.Page.IsVisibleAsync("button, .contents, .pager, .bar"));
        await page.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.True(await page.Page.IsVisibleAsync("text=Line25"));
        await page.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.False(await page.Page.IsVisibleAsync("text=Line25"));
    }

    private static Task<string> GroundAsync(ChromiumPage page) => page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
