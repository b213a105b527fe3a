using Microsoft.Playwright;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class ContentsTests(BrowserRoom room)
{
    [Fact]
    public async Task The_contents_list_the_courses_and_lead_to_a_lesson()
    {
        await using var contents = await LessonPage.OpenAsync(room, "/");
        var lesson = contents.Page.Locator("main a", new() { HasText = "Publish to JetStream" });
        await LessonPage.SaysAsync(lesson, "30 min");
        await lesson.ClickAsync();
        await LessonPage.SaysAsync(contents.Page.Locator("h1"), "3. Publish to JetStream");
    }

    [Fact]
    public async Task A_search_finds_a_term_of_the_glossary_and_leads_there()
    {
        await using var contents = await LessonPage.OpenAsync(room, "/");
        await contents.Page.GetByLabel("Search lessons and glossary").FillAsync("ack floor");
        await contents.Page.Locator(".hits a", new() { HasText = "Glossary" }).First.ClickAsync();
        await contents.Page.WaitForURLAsync("**/lesson/reference/glossary#ack-floor");
    }

    [Fact]
    public async Task The_way_back_leads_to_the_line_that_was_worked_on()
    {
        await using (var lesson = await LessonPage.OpenAsync(room, "/lesson/try/resume"))
        {
            await lesson.ReadyAsync();
            await lesson.WriteAsync(3, "// one\n// two\n// three");
            await lesson.Page.Keyboard.PressAsync("ArrowUp");
            await lesson.PlaceIsKeptAsync("c2", 2);
        }
        await using var contents = await LessonPage.OpenAsync(room, "/");
        // The second cell of code; its anchor counts the prose above it.
        await LessonPage.SaysAsync(contents.Page.Locator("a.resume"), "at cell 2");
        await contents.Page.Locator("a.resume", new() { HasText = "Try resume" }).ClickAsync();
        await contents.Page.WaitForURLAsync("**/lesson/try/resume#cell-3-line-2");
        var editor = contents.Page.Locator("#cell-3 .cm-content");
        await Assertions.Expect(editor).ToBeFocusedAsync();
        await contents.Page.Keyboard.TypeAsync("here ");
        await LessonPage.SaysAsync(editor, "// onehere // two");
    }
}
