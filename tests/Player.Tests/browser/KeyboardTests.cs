using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>What keys do, and where a learner reads of them: WCAG 2.1.2 and 2.1.4.</summary>
[Collection(nameof(BrowserRoom))]
public class KeyboardTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/keys";

    [Fact]
    public async Task Tab_leaves_a_cell_until_the_learner_has_it_indent_and_then_after_Escape()
    {
        await using var lesson = await OpenAsync();
        await lesson.OpenEditorAsync(2);
        await PressAsync(lesson, "Control+Home", "Tab");
        await Assertions.Expect(lesson.Editor(2)).Not.ToBeFocusedAsync();
        await PressAsync(lesson, "Shift+Tab");
        await Assertions.Expect(lesson.Editor(2)).ToBeFocusedAsync();
        await Assertions.Expect(lesson.Editor(2)).ToHaveTextAsync("var x = 20;");

        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Keys", Exact = true }).ClickAsync();
        await lesson.Page.GetByLabel("Tab indents").CheckAsync();
        await LessonPage.SaysAsync(Sheet(lesson), "Indent; Esc, then Tab leaves the cell");
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await lesson.OpenEditorAsync(2);
        await PressAsync(lesson, "Control+Home", "Tab");
        await Assertions.Expect(lesson.Editor(2)).ToHaveTextAsync("    var x = 20;", new() { UseInnerText = true });
        await Assertions.Expect(lesson.Editor(2)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("Esc then Tab leaves the cell"));
        await PressAsync(lesson, "Escape", "Tab");
        await Assertions.Expect(lesson.Editor(2)).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_keys_of_a_cell_stand_below_the_first_one_that_gets_the_focus_until_they_are_known()
    {
        await using var lesson = await OpenAsync();
        var line = lesson.Page.Locator(".keys-hint");
        await Assertions.Expect(line).ToHaveCountAsync(0);
        await lesson.OpenEditorAsync(2);
        foreach (var key in (string[])["Ctrl+Enter", "Shift+Enter", "arrows", "Esc", "Tab"])
            await LessonPage.SaysAsync(lesson.Cell(2).Locator(".keys-hint"), key);
        await Assertions.Expect(line).ToBeInViewportAsync();
        Assert.Empty(await lesson.SeriousFaultsAsync());
        await lesson.OpenEditorAsync(3);
        await Assertions.Expect(line).ToHaveCountAsync(1);

        await PressAsync(lesson, "Control+Enter");
        await Assertions.Expect(line).ToHaveCountAsync(0);
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await lesson.OpenEditorAsync(2);
        await Assertions.Expect(lesson.Editor(2)).ToBeFocusedAsync();
        await Assertions.Expect(line).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_line_of_keys_goes_when_the_learner_says_so_and_leaves_the_focus_in_the_cell()
    {
        await using var lesson = await OpenAsync();
        await lesson.OpenEditorAsync(2);
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Got it" }).ClickAsync();
        await Assertions.Expect(lesson.Page.Locator(".keys-hint")).ToHaveCountAsync(0);
        await Assertions.Expect(lesson.Cell(2).Locator(".run")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_question_mark_outside_of_texts_lists_all_keys_and_can_be_switched_off()
    {
        await using var lesson = await OpenAsync();
        await PressAsync(lesson, "?");
        foreach (var key in (string[])["Ctrl+Enter", "Ctrl+Shift+Enter", "Ctrl+Space", "Ctrl+Shift+Space", "Ctrl+K Ctrl+I", "F8", "Esc", "Tab"])
            await LessonPage.SaysAsync(Sheet(lesson), key);
        Assert.Empty(await lesson.SeriousFaultsAsync());
        await PressAsync(lesson, "Escape");
        await Assertions.Expect(Sheet(lesson)).ToHaveCountAsync(0);

        await lesson.WriteAsync(2, "var x = true");
        await lesson.Page.Keyboard.TypeAsync(" ? 20 : 21;");
        await LessonPage.SaysAsync(lesson.Editor(2), "var x = true ? 20 : 21;");
        await Assertions.Expect(Sheet(lesson)).ToHaveCountAsync(0);

        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Keys", Exact = true }).ClickAsync();
        await lesson.Page.GetByLabel("? opens this list").UncheckAsync();
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await PressAsync(lesson, "?");
        await Assertions.Expect(Sheet(lesson)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_comes_to_a_prediction_by_the_keyboard_reads_which_keys_choose()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/predict-look");
        await lesson.ReadyAsync();
        var line = lesson.Page.Locator(".choice-keys").First;
        await Assertions.Expect(line).ToBeHiddenAsync();
        for (var stop = 0; stop < 40 && !await lesson.AskAsync<bool>("document.activeElement.matches('.choice')"); stop++)
            await PressAsync(lesson, "Tab");
        await Assertions.Expect(line).ToBeVisibleAsync();
        await Assertions.Expect(line).ToHaveTextAsync("Arrows move, Space chooses.");
    }

    private static ILocator Sheet(LessonPage lesson) => lesson.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });

    private static async Task PressAsync(LessonPage lesson, params string[] keys)
    {
        foreach (var key in keys)
            await lesson.Page.Keyboard.PressAsync(key);
    }

    private async Task<LessonPage> OpenAsync()
    {
        var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        return lesson;
    }
}
