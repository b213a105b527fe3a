using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class LookTests(BrowserRoom room)
{
    private const string Lesson3 = "/lesson/tutorial04_jetstream/03-publish";

    private const string Path = "/lesson/try/look";

    [Fact]
    public async Task The_prose_and_the_code_can_be_read_without_any_script()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson3, new ChromiumView(JavaScript: false));
        await LessonPage.SaysAsync(lesson.Page.Locator("main"), "When may a publisher believe that its message is safe?");
        await LessonPage.SaysAsync(lesson.Page.Locator("main pre").Nth(1), "await ConnectAsync(\"lesson 3\")");
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Lesson3)]
    public async Task On_a_phone_nothing_is_wider_than_the_screen(string path)
    {
        await using var lesson = await LessonPage.OpenAsync(room, path, ChromiumView.Phone);
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator("#server"), "at nats://");
        Assert.Equal(360, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await SmallTargetsAsync(lesson));
    }

    [Fact]
    public async Task A_title_of_long_words_fits_a_phone_in_its_lesson_and_as_the_way_back()
    {
        await using (var lesson = await LessonPage.OpenAsync(room, HostileLesson.Address, ChromiumView.Phone, mayReportErrors: true))
        {
            await lesson.ReadyAsync();
            await lesson.OpenEditorAsync(2);
            await lesson.Page.Keyboard.PressAsync("Control+Home");
            await lesson.PlaceIsKeptAsync("c1", 1);
            Assert.Equal(360, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
        }
        await using var contents = await LessonPage.OpenAsync(room, "/", ChromiumView.Phone);
        await LessonPage.SaysAsync(contents.Page.Locator("a.resume"), "<svg/onload=window.hit=1>");
        Assert.Equal(360, await contents.AskAsync<int>("document.documentElement.scrollWidth"));
    }

    // WCAG 2.2, 2.5.8; links in running text are exempt.
    private static Task<string[]> SmallTargetsAsync(LessonPage lesson) => lesson.AskAsync<string[]>(
        """
        [...document.querySelectorAll("button, select, input, summary")].filter(e => e.checkVisibility())
          .filter(e => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24).map(e => e.outerHTML)
        """);

    [Fact]
    public async Task A_dark_page_is_chosen_kept_and_drawn_everywhere()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Dark page" }).ClickAsync();
        await lesson.Page.ReloadAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Light page" }).WaitForAsync();
        Assert.Equal("rgb(23, 25, 29)", await lesson.AskAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(218, 221, 226)", await lesson.AskAsync<string>("getComputedStyle(document.querySelector('.prose, h1')).color"));
    }

    [Fact]
    public async Task Larger_text_for_a_projector_is_kept_and_breaks_nothing()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson3);
        await lesson.Page.GetByLabel("Text", new() { Exact = true }).SelectOptionAsync("Projector");
        await lesson.Page.ReloadAsync();
        Assert.Equal("26px", await lesson.AskAsync<string>("getComputedStyle(document.documentElement).fontSize"));
        Assert.Equal(1280, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_reader_who_asked_for_less_motion_gets_none()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path, new ChromiumView(ReducedMotion: true));
        await lesson.ReadyAsync();
        Assert.Equal(0, await lesson.AskAsync<int>("document.getAnimations().length"));
        Assert.Equal("auto", await lesson.AskAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
    }

    [Fact]
    public async Task The_keyboard_alone_writes_runs_goes_on_and_leaves_the_editor()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await TabToAsync(lesson, "document.activeElement.closest('#cell-2 .cm-content, #cell-2 pre') !== null");
        await lesson.Page.Keyboard.PressAsync("Shift+Enter");
        await lesson.EndsAsync(2, "ok");
        await Assertions.Expect(lesson.Editor(3)).ToBeFocusedAsync();
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(3), "x is 20");
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "Cell 2 finished");
        await lesson.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(lesson.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Run cell 2" })).ToBeFocusedAsync();
        // Letters mean nothing where no text is written.
        await lesson.Page.Keyboard.TypeAsync("abcdjkrxz");
        await LessonPage.SaysAsync(lesson.Editor(3), "Console.WriteLine($\"x is {x}\");");
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_lesson()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.Page.Keyboard.PressAsync("Tab");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(lesson.Page.Locator("#main")).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(LessonPage lesson, string isThere)
    {
        for (var stop = 0; stop < 40 && !await lesson.AskAsync<bool>(isThere); stop++)
            await lesson.Page.Keyboard.PressAsync("Tab");
        Assert.True(await lesson.AskAsync<bool>(isThere));
    }
}
