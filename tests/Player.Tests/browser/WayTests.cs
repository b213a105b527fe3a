using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>The ordinary way of a learner: editing, undoing, going on, and coming back another day.</summary>
[Collection(nameof(BrowserRoom))]
public class WayTests(BrowserRoom room)
{
    private const string Edit = "Console.WriteLine(\"mine\");";

    [Fact]
    public async Task Undo_after_a_reload_leaves_the_kept_edit_alone()
    {
        await using var lesson = await OpenAsync("undo");
        await lesson.WriteAsync(3, Edit);
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".marks"), "edited");
        var line = await HeldLine.OnAsync(lesson.Page, snapshot: 1);
        await lesson.Page.ReloadAsync();
        await lesson.OpenEditorAsync(3);
        await line.ReleaseAsync();
        await LessonPage.SaysAsync(lesson.Editor(3), "mine");
        await lesson.Page.Keyboard.PressAsync("End");
        await lesson.Page.Keyboard.TypeAsync("//");
        await lesson.Page.Keyboard.PressAsync("Control+z");
        await lesson.Page.Keyboard.PressAsync("Control+z");
        await lesson.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(lesson.Editor(3)).ToHaveTextAsync(Edit);
    }

    [Fact]
    public async Task What_a_reset_took_is_brought_back_from_the_cells_versions()
    {
        await using var lesson = await OpenAsync("versions");
        await lesson.WriteAsync(3, "Console.WriteLine(\"first\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(3), "first");
        await lesson.WriteAsync(3, Edit);
        await lesson.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Reset cell 2" }).ClickAsync();
        await lesson.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Reset the cell" }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Editor(3), "x is");
        await BringBackAsync("before you reset the cell");
        await Assertions.Expect(lesson.Editor(3)).ToHaveTextAsync(Edit);
        await BringBackAsync("when you ran it");
        await LessonPage.SaysAsync(lesson.Editor(3), "first");
        await BringBackAsync("As it came");
        await LessonPage.SaysAsync(lesson.Editor(3), "x is");
        await lesson.Page.Keyboard.PressAsync("Control+z");
        await LessonPage.SaysAsync(lesson.Editor(3), "first");

        async Task BringBackAsync(string name)
        {
            await lesson.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Earlier versions of cell 2" }).ClickAsync();
            var version = lesson.Page.GetByRole(AriaRole.Dialog).Locator("li", new() { HasText = name });
            await version.GetByRole(AriaRole.Button, new() { Name = "Bring back" }).ClickAsync();
        }
    }

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(390, 760)]
    public async Task Shift_Enter_brings_the_result_and_the_next_cell_into_view(int width, int height)
    {
        await using var lesson = await OpenAsync("follow", new ChromiumView { Width = width, Height = height });
        await lesson.WriteAsync(3, "await Task.Delay(300);\nfor (var i = 0; i < 12; i++) Console.WriteLine($\"line {i}\");");
        await lesson.Page.Keyboard.PressAsync("Shift+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(3), "line 11");
        await Assertions.Expect(lesson.Editor(4)).ToBeFocusedAsync();
        await Assertions.Expect(lesson.Editor(4)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(lesson.Outputs(3)).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await lesson.AskAsync<bool>("document.querySelector('#cell-3 .outputs').getBoundingClientRect().top >= document.querySelector('.bar').getBoundingClientRect().bottom"));
    }

    [Fact]
    public async Task A_cell_that_misses_what_cells_above_declare_says_so_once_and_runs_them()
    {
        await using var lesson = await OpenAsync("missing");
        await lesson.WriteAsync(3, "Console.WriteLine(x);\nConsole.WriteLine(x + nowhere);");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(lesson.Outputs(3).Locator(".advice")).ToHaveCountAsync(1);
        await lesson.WriteAsync(3, "Console.WriteLine(x + 1);");
        await lesson.Outputs(3).GetByRole(AriaRole.Button, new() { Name = "Run everything above" }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Outputs(3), "21");
        await Assertions.Expect(lesson.Page.Locator(".advice:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_error_names_cells_by_their_numbers_and_says_what_is_declared_further_down()
    {
        await using var lesson = await OpenAsync("errors");
        await lesson.WriteAsync(2, "var x = 20;\nint Half(int n) =>\n    n / (n - n);");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.EndsAsync(2, "ok");
        await lesson.WriteAsync(3, "var y = x;\nHalf(y)");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        var error = lesson.Outputs(3).Locator(".error");
        await LessonPage.SaysAsync(error, "(cell 1, line 3)");
        await error.GetByText("Stack trace").ClickAsync();
        await LessonPage.SaysAsync(error.Locator("pre"), "in this cell, line 2");
        await lesson.WriteAsync(4, "var later = 1;");
        await lesson.WriteAsync(3, "later + 1");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(3).Locator(".advice"), "later is declared further down, in cell 3.");
    }

    [Fact]
    public async Task Results_of_an_earlier_kernel_are_told_once_until_the_lesson_has_run_again()
    {
        await using var lesson = await OpenAsync("earlier");
        var line = lesson.Page.Locator(".earlier");
        await lesson.RunAsync(2, 3, 4);
        await Assertions.Expect(line).ToBeHiddenAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Restart" }).ClickAsync();
        await LessonPage.SaysAsync(line.And(lesson.Page.Locator(":visible")), "from an earlier time");
        await lesson.ReadyAsync();
        await line.GetByRole(AriaRole.Button).ClickAsync();
        await LessonPage.SaysAsync(lesson.Outputs(6), "22");
        await Assertions.Expect(line).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_cells_code_is_copied_as_it_stands()
    {
        await using var lesson = await OpenAsync("versions");
        await lesson.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await lesson.WriteAsync(3, Edit);
        await lesson.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Copy the code of cell 2" }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "Copied: the code of cell 2.");
        Assert.Equal(Edit, await lesson.AskAsync<string>("navigator.clipboard.readText()"));
    }

    private async Task<LessonPage> OpenAsync(string name, ChromiumView? look = null)
    {
        var lesson = await LessonPage.OpenAsync(room, $"/lesson/try/{name}", look);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        return lesson;
    }
}
