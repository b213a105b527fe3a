using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>Finding words in a lesson, and the lessons beside it.</summary>
[Collection(nameof(BrowserRoom))]
public class FindTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/find";

    [Fact]
    public async Task The_slash_finds_in_prose_in_folds_in_code_and_in_outputs_and_leaves_the_editors_as_they_are()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await ReadingLesson.RunAsync(lesson, 4);
        await lesson.WriteAsync(2, "#!import ../../helpers/jetstream.csx\n// mine");
        await lesson.Page.Locator("#main").FocusAsync();
        await lesson.Page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        await lesson.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(Field(lesson)).ToBeFocusedAsync();
        await lesson.Page.Keyboard.TypeAsync("needle");
        // Two in prose, one of which has stress within; one in code, and its line in the output; one in a fold. The first word is "Needles".
        await LessonPage.SaysAsync(Bar(lesson), "1 of 7");
        Assert.Equal("Needle", await HereAsync(lesson));
        Assert.True(await lesson.AskAsync<int>("CSS.highlights.get('found').size") >= 3);
        Assert.Empty(await lesson.SeriousFaultsAsync());

        await GoAsync(lesson, "Enter", 3);
        await LessonPage.SaysAsync(Bar(lesson), "4 of 7");
        await lesson.Page.WaitForFunctionAsync("() => [...CSS.highlights.get('found-here')].some(range => range.startContainer.parentElement.closest('#cell-4 .cm-content'))");
        Assert.True(await IsInViewAsync(lesson));
        await GoAsync(lesson, "Enter", 2);
        await lesson.Page.WaitForFunctionAsync("() => [...CSS.highlights.get('found-here')].some(range => range.startContainer.parentElement.closest('#cell-4 .outputs'))");
        Assert.True(await IsInViewAsync(lesson));
        await GoAsync(lesson, "Enter", 1);
        await Assertions.Expect(lesson.Page.Locator(".prose details:not(.observe)")).ToHaveAttributeAsync("open", "");
        Assert.True(await IsInViewAsync(lesson));
        await GoAsync(lesson, "Shift+Enter", 1);
        await LessonPage.SaysAsync(Bar(lesson), "6 of 7");

        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Bar(lesson)).ToBeHiddenAsync();
        Assert.Equal(0, await lesson.AskAsync<int>("CSS.highlights.get('found').size + CSS.highlights.get('found-here').size"));
        await lesson.OpenEditorAsync(2);
        await lesson.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(lesson.Editor(2)).Not.ToContainTextAsync("mine");
    }

    [Fact]
    public async Task What_comes_while_one_searches_is_found_and_what_is_nowhere_is_said()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Lesson", Exact = true }).ClickAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Find in the lesson" }).ClickAsync();
        await lesson.Page.Keyboard.TypeAsync("row 17 of");
        await LessonPage.SaysAsync(Bar(lesson), "Nothing found");
        await lesson.Cell(4).Locator(".run").ClickAsync();
        await LessonPage.SaysAsync(Bar(lesson), "1 of 1");
    }

    [Fact]
    public async Task On_a_phone_the_lessons_menu_stands_in_the_bars_and_the_search_fits()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path, ChromiumView.Phone);
        await lesson.ReadyAsync();
        await lesson.OpenMenuAsync();
        foreach (var name in (string[])["Present", "Print", "Save as a page", "Save as a Jupyter notebook"])
            await Assertions.Expect(lesson.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Find in the lesson" }).ClickAsync();
        await lesson.Page.Keyboard.TypeAsync("needle");
        await LessonPage.SaysAsync(Bar(lesson), "1 of ");
        await Assertions.Expect(Bar(lesson)).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Equal(360, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Beside_the_outline_stand_the_courses_lessons_and_lead_to_another()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/tutorial04_jetstream/03-publish");
        await lesson.ReadyAsync();
        await lesson.Page.GetByText("Lessons of this course").ClickAsync();
        var list = lesson.Page.GetByRole(AriaRole.Navigation, new() { Name = "Lessons of this course" });
        await LessonPage.SaysAsync(list.Locator("[aria-current=page]"), "3. ");
        await LessonPage.SaysAsync(list, " solved");
        Assert.Empty(await lesson.SeriousFaultsAsync());
        await list.GetByRole(AriaRole.Link).Filter(new() { HasText = "2. " }).First.ClickAsync();
        await lesson.Page.WaitForURLAsync("**/lesson/tutorial04_jetstream/02-*");
    }

    private static ILocator Bar(LessonPage lesson) => lesson.Page.Locator(".find");

    private static ILocator Field(LessonPage lesson) => lesson.Page.GetByLabel("Find in the lesson");

    private static Task<string> HereAsync(LessonPage lesson) => lesson.AskAsync<string>("[...CSS.highlights.get('found-here')].map(String).join()");

    private static async Task GoAsync(LessonPage lesson, string key, int times)
    {
        for (var i = 0; i < times; i++)
            await lesson.Page.Keyboard.PressAsync(key);
    }

    private static async Task<bool> IsInViewAsync(LessonPage lesson)
    {
        await lesson.Page.WaitForFunctionAsync(
            "() => [...CSS.highlights.get('found-here')].some(range => { const { top, bottom } = range.getBoundingClientRect(); return bottom > top && top > 0 && bottom <= innerHeight; })");
        return true;
    }
}
