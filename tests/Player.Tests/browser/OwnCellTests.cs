using Microsoft.Playwright;

namespace Player.Tests.Browser;

/// <summary>The learner's own: scratch cells and notes below a lesson's cells.</summary>
[Collection(nameof(BrowserRoom))]
public class OwnCellTests(BrowserRoom room, PlayerServer first)
{
    [Fact]
    public async Task A_scratch_cell_is_added_by_the_keyboard_completes_runs_and_stays()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/own");
        await lesson.ReadyAsync();
        await lesson.RunAsync(2);
        await AddAsync(lesson, "cell 1", "+ scratch cell", byKeyboard: true);
        await Assertions.Expect(Scratch(lesson).Locator(".cm-content")).ToBeFocusedAsync();
        await lesson.Page.Keyboard.TypeAsync("x.ToS");
        await lesson.Page.Locator(".cm-tooltip-autocomplete li[aria-selected]", new() { HasText = "ToString" }).WaitForAsync();
        await lesson.Page.Keyboard.PressAsync("Enter");
        await lesson.Page.Keyboard.InsertTextAsync("() + \" tried\"");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".outputs"), "20 tried");
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "Scratch cell 1a finished");
        Assert.Empty(await lesson.SeriousFaultsAsync());

        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".outputs"), "20 tried");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".editor"), "x.ToString() + \" tried\"");
        Assert.Equal("cell-2", await Scratch(lesson).EvaluateAsync<string>("section => section.previousElementSibling.id"));
    }

    [Fact]
    public async Task Run_all_and_run_everything_above_leave_scratch_cells_out_and_resetting_the_lesson_keeps_their_text()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/own-reset");
        await lesson.ReadyAsync();
        await AddAsync(lesson, "cell 1", "+ scratch cell");
        await lesson.Page.Keyboard.InsertTextAsync("throw new Exception(\"only when asked\");");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Run all" }).ClickAsync();
        await lesson.EndsAsync(6, "ok");
        await Assertions.Expect(Scratch(lesson)).ToHaveAttributeAsync("data-state", "idle");
        await lesson.Cell(6).GetByRole(AriaRole.Button, new() { Name = "Run to here, cell 4" }).ClickAsync(new() { Force = true });
        await lesson.EndsAsync(6, "ok");
        await Assertions.Expect(Scratch(lesson)).ToHaveAttributeAsync("data-state", "idle");
        await Scratch(lesson).Locator(".run").ClickAsync();
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".error"), "only when asked");
        await lesson.ResetAsync();
        await Assertions.Expect(Scratch(lesson).Locator(".outputs")).ToBeEmptyAsync();
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".editor"), "only when asked");
    }

    [Fact]
    public async Task A_deleted_scratch_cell_comes_back_with_its_text_and_its_outputs()
    {
        using var folder = new PlayerFolder();
        await using var player = await OtherPlayer.StartAsync(folder, first);
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/one", at: player.Entrance);
        await lesson.ReadyAsync();
        await AddAsync(lesson, "cell 2", "+ scratch cell");
        await lesson.Page.Keyboard.InsertTextAsync("6 * 7");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".outputs"), "42");
        await Scratch(lesson).GetByRole(AriaRole.Button, new() { Name = "Delete scratch cell 2a" }).ClickAsync(new() { Force = true });
        await Assertions.Expect(Scratch(lesson)).ToHaveCountAsync(0);
        var undo = lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" });
        await Assertions.Expect(undo).ToBeFocusedAsync();
        await lesson.Page.Keyboard.PressAsync("Enter");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".outputs"), "42");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".editor"), "6 * 7");
        await Assertions.Expect(undo).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_note_is_shown_as_harmless_markdown_and_survives_a_restart_of_the_player_and_goes_with_its_cell()
    {
        using var folder = new PlayerFolder();
        await using (var before = await OtherPlayer.StartAsync(folder, first))
        await using (var lesson = await LessonPage.OpenAsync(room, "/lesson/try/two", at: before.Entrance))
        {
            await lesson.ReadyAsync();
            await AddAsync(lesson, "cell 3", "+ note");
            await lesson.Page.Keyboard.InsertTextAsync("**Mine**, see [the stream](../reference/glossary.dib#stream)\n\n# Cell\n\n<script>window.hit = 1</script> <b id=main onclick=\"window.hit = 1\">b</b> [bad](javascript:window.hit=1)");
            await lesson.Page.Keyboard.PressAsync("Escape");
            await LessonPage.SaysAsync(Note(lesson).Locator(".note-words strong"), "Mine");
            Assert.Equal("/lesson/reference/glossary#stream", await Note(lesson).GetByRole(AriaRole.Link, new() { Name = "the stream" }).GetAttributeAsync("href"));
            Assert.Equal(1, await lesson.AskAsync<int>("document.querySelectorAll('#main').length"));
            Assert.False(await lesson.AskAsync<bool>("'hit' in window"));
            Assert.Equal(0, await Note(lesson).Locator("[onclick], script, a[href^=javascript]").CountAsync());
            Assert.Empty(await lesson.SeriousFaultsAsync());
        }
        // The author has put a cell above, and written on in another one.
        var file = folder.PathOf("notebooks/try/two.dib");
        var text = await File.ReadAllTextAsync(file);
        folder.Write("notebooks/try/two.dib", text.Replace("#!csharp\n\nvar x = 20;", "#!csharp\n\nvar inserted = 1;\n\n#!csharp\n\nvar x = 20;", StringComparison.Ordinal));
        await using var after = await OtherPlayer.StartAsync(folder, first);
        await using var again = await LessonPage.OpenAsync(room, "/lesson/try/two", at: after.Entrance);
        await again.ReadyAsync();
        await LessonPage.SaysAsync(Note(again).Locator(".note-words strong"), "Mine");
        Assert.Equal("cell-5", await Note(again).EvaluateAsync<string>("section => section.previousElementSibling.id"));
    }

    [Fact]
    public async Task What_one_window_adds_writes_and_deletes_stands_in_another_too()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/own-notes");
        await using var other = await LessonPage.OpenAsync(room, "/lesson/try/own-notes");
        await lesson.ReadyAsync();
        await other.ReadyAsync();
        await AddAsync(lesson, "this text", "+ note");
        await lesson.Page.Keyboard.InsertTextAsync("First *word*.");
        await LessonPage.SaysAsync(Note(other).Locator(".note-words em"), "word");
        await AddAsync(other, "cell 1", "+ scratch cell");
        await other.Page.Keyboard.InsertTextAsync("1 + 1");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".editor"), "1 + 1");
        await Note(other).GetByRole(AriaRole.Button, new() { Name = "Delete note 1" }).ClickAsync();
        await Assertions.Expect(Note(lesson)).ToHaveCountAsync(0);
        await Assertions.Expect(lesson.Page.Locator(".own-gone")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_note_says_itself_that_its_versions_cannot_be_had()
    {
        var cable = new Cable();
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/own-cut", prepare: cable.LayAsync, mayReportErrors: true);
        await lesson.ReadyAsync();
        await AddAsync(lesson, "this text", "+ note");
        await lesson.Page.Keyboard.PressAsync("Escape");
        await cable.CutAsync();
        await lesson.KernelBecomesAsync("offline");
        await Note(lesson).GetByRole(AriaRole.Button, new() { Name = "Earlier versions of note 1" }).ClickAsync();
        await LessonPage.SaysAsync(Note(lesson).Locator("[data-note]"), "Not connected: the versions stand on the server.");
    }

    [Fact]
    public async Task A_notebook_that_changes_under_an_open_page_takes_its_scratch_cells_along()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/own-update");
        await lesson.ReadyAsync();
        await AddAsync(lesson, "cell 2", "+ scratch cell");
        await lesson.Page.Keyboard.InsertTextAsync("5 * 5");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".outputs"), "25");
        await lesson.Page.Locator("#main").FocusAsync();
        var file = Path.Combine(room.Root, "notebooks/try/own-update.dib");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("#!csharp\n\nvar x = 20;", "#!csharp\n\nvar inserted = 1;\n\n#!csharp\n\nvar x = 20;", StringComparison.Ordinal));
        await LessonPage.SaysAsync(lesson.Cell(2).Locator(".editor"), "var inserted = 1;");
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".outputs"), "25");
        Assert.Equal("cell-4", await Scratch(lesson).EvaluateAsync<string>("section => section.previousElementSibling.id"));
        await LessonPage.SaysAsync(Scratch(lesson).Locator(".marks"), "may be out of date");
    }

    private static ILocator Scratch(LessonPage lesson) => lesson.Page.Locator(".scratch");

    private static ILocator Note(LessonPage lesson) => lesson.Page.Locator(".own-note");

    private static async Task AddAsync(LessonPage lesson, string below, string what, bool byKeyboard = false)
    {
        var row = lesson.Page.GetByRole(AriaRole.Toolbar, new() { Name = $"Add below {below}" }).First;
        await row.GetByRole(AriaRole.Button, new() { Name = "+ scratch cell" }).FocusAsync();
        if (what == "+ note")
            await lesson.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(row.GetByRole(AriaRole.Button, new() { Name = what })).ToBeFocusedAsync();
        if (byKeyboard)
            await lesson.Page.Keyboard.PressAsync("Enter");
        else
            await row.GetByRole(AriaRole.Button, new() { Name = what }).ClickAsync();
        await lesson.Page.WaitForFunctionAsync("() => document.activeElement.matches('.scratch .cm-content, .own-note textarea')");
    }
}
