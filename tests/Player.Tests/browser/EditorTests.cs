using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class EditorTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/editing";

    [Fact]
    public async Task An_edited_cell_runs_as_it_was_edited()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "Console.WriteLine(6 * 7);");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(3), "42");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".marks"), "edited");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".marks"), "ran in");
    }

    [Fact]
    public async Task After_a_dot_the_members_of_what_an_earlier_cell_declared_are_offered_and_one_is_taken()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.RunAsync(2);
        await lesson.WriteAsync(3, "x");
        await lesson.Page.Keyboard.TypeAsync(".ToS");
        await TakeAsync(lesson, "ToString");
        await LessonPage.SaysAsync(lesson.Editor(3), "x.ToString");
    }

    [Fact]
    public async Task An_open_parenthesis_shows_the_parameters_and_a_comma_the_next_one()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "string.Join");
        await lesson.Page.Keyboard.TypeAsync("(");
        await LessonPage.SaysAsync(lesson.Page.Locator(".cm-help strong"), "separator");
        await lesson.Page.Keyboard.TypeAsync("\"-\", ");
        await LessonPage.SaysAsync(lesson.Page.Locator(".cm-help strong"), "value");
        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(lesson.Page.Locator(".cm-help")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_directives_name_is_taken_from_the_list()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "");
        await lesson.Page.Keyboard.TypeAsync("#!im");
        await TakeAsync(lesson, "#!import");
        await LessonPage.SaysAsync(lesson.Editor(3), "#!import");
    }

    [Fact]
    public async Task A_name_is_no_mistake_before_all_cells_above_have_run()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        await lesson.WriteAsync(3, "Console.WriteLine(nowhere);\nint y = ;");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".problems"), "CS1525");
        await Assertions.Expect(lesson.Cell(3).Locator(".problems li")).ToHaveCountAsync(1);
        await lesson.RunAsync(2);
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".problems"), "CS0103");
    }

    [Fact]
    public async Task A_question_that_the_line_lost_is_asked_again()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        var asked = 0;
        await lesson.Page.RouteWebSocketAsync(new Regex("/ws/lesson/"), line =>
        {
            var server = line.ConnectToServer();
            line.OnMessage(frame =>
            {
                if (frame.Text?.Contains("\"diagnose\"", StringComparison.Ordinal) != true || Interlocked.Increment(ref asked) > 1)
                    server.Send(frame.Text!);
                else
                    _ = line.CloseAsync();
            });
        });
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "int y = ;");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".problems"), "CS1525");
        Assert.True(asked > 1);
    }

    [Fact]
    public async Task What_is_typed_while_the_lessons_state_comes_is_what_runs()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        var line = await HeldLine.OnAsync(lesson.Page, snapshot: 2);
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        await lesson.WriteAsync(3, "Console.WriteLine(6 * 7);");
        await line.ReleaseAsync();
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(3), "42");
    }

    [Fact]
    public async Task The_keyboard_shows_what_the_name_at_the_caret_is()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "Console.Beep");
        await lesson.Page.Keyboard.PressAsync("Control+k");
        await lesson.Page.Keyboard.PressAsync("Control+i");
        await LessonPage.SaysAsync(lesson.Page.Locator(".cm-help"), "Beep");
        await LessonPage.SaysAsync(lesson.Page.Locator(".cm-help p"), "Plays the sound of a beep");
    }

    [Fact]
    public async Task Escape_closes_what_the_mouse_has_opened()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "Console.Beep");
        await lesson.Editor(3).GetByText("Console").HoverAsync(new() { Position = new() { X = 20, Y = 5 } });
        await LessonPage.SaysAsync(lesson.Page.Locator(".cm-help"), "Console");
        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(lesson.Page.Locator(".cm-help")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_mistake_is_named_in_words_below_the_cell_and_goes_with_its_correction()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "int number = 1;\nint wrong = \"text\";");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".problems"), "Error CS0029");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".problems"), "Line 2");
        await lesson.WriteAsync(3, "int number = 1;");
        await Assertions.Expect(lesson.Cell(3).Locator(".problems")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_error_marks_its_line_and_its_link_leads_there()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "Console.WriteLine(1);\nthrow new Exception(\"<b>bad</b>\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.EndsAsync(3, "failed");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".error"), "<b>bad</b>");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".cm-failed-line"), "throw new Exception");
        await lesson.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Go to line 2" }).ClickAsync();
        await Assertions.Expect(lesson.Editor(3)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Errors_of_a_run_are_said_once_in_one_block_and_the_first_ones_line_is_marked()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "int a = ;\nint b = ;");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".problems"), "CS1525");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(lesson.Outputs(3).Locator(".error + .error")).ToHaveCountAsync(1);
        Assert.Equal(0, await lesson.AskAsync<double>("(errors => errors[1].getBoundingClientRect().top - errors[0].getBoundingClientRect().bottom)(document.querySelectorAll('#cell-3 .error'))"));
        await Assertions.Expect(lesson.Cell(3).Locator(".cm-failed-line")).ToContainTextAsync("int a = ;");
        await Assertions.Expect(lesson.Cell(3).Locator(".problems")).ToBeHiddenAsync();
        await lesson.Page.Keyboard.PressAsync("Control+End");
        await lesson.Page.Keyboard.TypeAsync(" // still");
        await Assertions.Expect(lesson.Cell(3).Locator(".problems")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reset_cell_has_its_first_text_again()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(4, "// mine");
        await lesson.Cell(4).GetByRole(AriaRole.Button, new() { Name = "Reset cell 3 to its original text" }).ClickAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Reset the cell" }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Editor(4), "x + 1");
        await LessonPage.SaysAsync(lesson.Cell(4).Locator(".marks"), "not run yet");
    }

    private static async Task TakeAsync(LessonPage lesson, string label)
    {
        await LessonPage.SaysAsync(lesson.Page.Locator(".cm-tooltip-autocomplete [aria-selected]"), label);
        // A list that has just come takes no key, so that nobody accepts what they have not seen.
        await lesson.Page.WaitForFunctionAsync("() => (window.listCame ??= performance.now()) + 80 < performance.now()");
        await lesson.Page.EvaluateAsync("() => delete window.listCame");
        await lesson.Page.Keyboard.PressAsync("Enter");
    }
}
