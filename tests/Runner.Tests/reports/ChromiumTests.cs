using Testing;

namespace Runner.Tests.Reports;

public sealed class ChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_page_is_opened_and_its_scripts_run()
    {
        await using var page = await chromium.NewPageAsync();
        await page.SetContentAsync("<p id=a></p><script>a.textContent = 6 * 7</script>");
        Assert.Equal("42", await page.Page.InnerTextAsync("#a"));
        Assert.Empty(page.Errors);
        Assert.Empty(page.OutsideRequests);
    }

    [Fact]
    public async Task Console_errors_and_uncaught_exceptions_are_kept()
    {
        await using var page = await chromium.NewPageAsync();
        await page.SetContentAsync("<script>console.error('said'); throw new Error('thrown')</script>");
        Assert.Contains(page.Errors, e => e.Contains("said"));
        Assert.Contains(page.Errors, e => e.Contains("thrown"));
    }

    [Fact]
    public async Task A_request_to_another_origin_is_recorded_and_refused()
    {
        await using var page = await chromium.NewPageAsync();
        await page.SetContentAsync("<img src='http://elsewhere.test/a.png'>");
        Assert.Equal(["http://elsewhere.test/a.png"], page.OutsideRequests);
    }

    [Fact]
    public async Task Axe_names_rule_and_place_of_a_fault()
    {
        await using var page = await chromium.NewPageAsync();
        await page.SetContentAsync("<html lang=en><title>x</title><main><h1>x</h1><img id=bare src='data:,'></main>");
        Assert.Contains("critical, image-alt", Assert.Single(await Axe.ViolationsAsync(page)));
    }

    [Fact]
    public async Task A_file_may_load_its_neighbour()
    {
        var folder = Directory.CreateTempSubdirectory("chromium-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.js"), "window.neighbour = 1");
        var file = Path.Combine(folder.FullName, "a.html");
        await File.WriteAllTextAsync(file, "<script src=a.js></script>");
        await using var page = await chromium.NewPageAsync();
        await page.GotoAsync(file);
        Assert.Equal(1, await page.Page.EvaluateAsync<int>("window.neighbour"));
        Assert.Empty(page.OutsideRequests);
        folder.Delete(recursive: true);
    }
}
