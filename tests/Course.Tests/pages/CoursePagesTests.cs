using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Pages;

/// <summary>The pages of a real run, in a real browser, without a network.</summary>
public sealed class CoursePagesTests(CourseRun course) : IClassFixture<CourseRun>
{
    public static TheoryData<string> Pages => [.. CourseRun.Pages];

    [Fact]
    public async Task The_whole_course_runs_in_order_twice_on_one_server_once_in_each_engine_and_leaves_nothing_behind()
    {
        CourseRound[] rounds = [course.First, await course.Second];
        Assert.All(rounds, round =>
        {
            Assert.True(round.ExitCode == 0, round.Text);
            Assert.Contains($"All {CourseCopy.Notebooks.Count()} notebooks ran to the end", round.Text);
            Assert.True(round.StreamsLeft.Count == 0, string.Join(", ", round.StreamsLeft));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_draws_its_charts_without_an_error_or_a_request_elsewhere(string file)
    {
        var look = await course.LookAtAsync(file);
        Assert.Empty(look.Errors);
        Assert.Empty(look.OutsideRequests);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task All_text_stands_out_from_its_ground_in_both_themes(string file)
    {
        var look = await course.LookAtAsync(file);
        Assert.Empty(look.FaintInLight);
        Assert.Empty(look.FaintInDark);
    }

    // The index, words, and charts: all else is made of the same parts.
    [Theory]
    [InlineData("index.html")]
    [InlineData("reference/glossary.html")]
    [InlineData("tutorial04_jetstream/12c-tuning.html")]
    public async Task Axe_finds_nothing_serious_in_either_theme(string file)
    {
        foreach (var isDark in (bool[])[false, true])
        {
            await using var page = await OpenAsync(file, new ChromiumView(Dark: isDark));
            await PageLook.DrawnAsync(page);
            Assert.Empty(await Axe.ViolationsAsync(page));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_does_not_scroll_sideways_on_a_phone(string file) =>
        Assert.Equal(ChromiumView.Phone.Width, (await course.LookAtAsync(file)).WidthOnPhone);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_to_a_file_or_a_place_in_the_page_leads_somewhere(string file)
    {
        var look = await course.LookAtAsync(file);
        Assert.DoesNotContain(look.FileLinks.Select(link => new Uri(link)), link => !IsThere(link));
        Assert.Empty(look.MissingPlaces);
    }

    [Fact]
    public async Task The_index_lists_every_notebook_as_having_run()
    {
        await using var page = await OpenAsync("index.html");
        Assert.Equal(CourseCopy.Notebooks.Count(), await page.Page.Locator("td .good").CountAsync());
        Assert.Equal(0, await page.Page.Locator("td .bad").CountAsync());
    }

    private static bool IsThere(Uri link) =>
        Directory.Exists(link.LocalPath)
        || (File.Exists(link.LocalPath) && (link.Fragment.Length < 2 || File.ReadAllText(link.LocalPath).Contains($"id=\"{link.Fragment[1..]}\"", StringComparison.Ordinal)));

    private Task<ChromiumPage> OpenAsync(string file, ChromiumView? view = null) => course.Chromium.OpenAsync(course.PathOf(file), view);
}
