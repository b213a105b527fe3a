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
