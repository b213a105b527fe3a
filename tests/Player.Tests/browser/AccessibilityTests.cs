using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class AccessibilityTests(BrowserRoom room)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_serious_in_the_contents(bool dark)
    {
        await using var contents = await LessonPage.OpenAsync(room, "/", new ChromiumView(Dark: dark, ReducedMotion: true));
        await contents.Page.GetByLabel("Search lessons and glossary").FillAsync("ack floor");
        await contents.Page.WaitForSelectorAsync(".hits a");
        Assert.Empty(await contents.SeriousFaultsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_serious_in_a_lesson_with_outputs_and_the_server_beside_it(bool dark)
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/axe", new ChromiumView(Dark: dark, ReducedMotion: true));
        await lesson.ReadyAsync();
        await lesson.RunAsync(2, 3);
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator("#server"), "at nats://");
        await lesson.WriteAsync(4, "nothing = ;");
        await lesson.Page.WaitForSelectorAsync("#cell-4 .problems li");
        await lesson.WriteAsync(4, "throw new Exception(\"failed\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.EndsAsync(4, "failed");
        Assert.Empty(await lesson.SeriousFaultsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_serious_in_a_real_lesson_with_its_charts_an_exercise_and_the_server_beside_it(bool dark)
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/tutorial04_jetstream/01-start-jetstream", new ChromiumView(1440, 900, Dark: dark, ReducedMotion: true));
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        var card = lesson.Page.Locator(".exercise").First;
        await card.Locator(".cell.task").GetByRole(AriaRole.Button, new() { NameRegex = new("^Run to here") }).ClickAsync(new() { Force = true });
        await Assertions.Expect(card.Locator(".cell.task")).ToHaveAttributeAsync("data-state", "ok");
        await card.GetByRole(AriaRole.Button, new() { Name = "Check my answer" }).ClickAsync();
        await card.Locator(".checked td").First.WaitForAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Show hint 1" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Show the solution" }).ClickAsync();
        await card.Locator(".solution pre").First.WaitForAsync();
        await card.GetByText("The check’s code").ClickAsync();
        foreach (var chart in await lesson.Page.Locator(".chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator(".slot[data-drawn] .main-svg").First.WaitForAsync();
            await chart.GetByText("Show as table").ClickAsync();
        }
        Assert.Equal("", string.Join("\n", await ChartContrast.FaultsAsync(lesson.Page, ".chart", ".key")));
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator("#server"), "at nats://");
        Assert.Equal("", string.Join("\n", await lesson.SeriousFaultsAsync()));
    }

    [Fact]
    public async Task Every_page_has_its_landmarks_and_one_status_line()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/axe");
        await lesson.ReadyAsync();
        foreach (var role in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Navigation })
            Assert.NotEqual(0, await lesson.Page.GetByRole(role).CountAsync());
        Assert.Equal(1, await lesson.Page.Locator("[role=status], [aria-live]:not(.cm-announced)").CountAsync());
    }
}
