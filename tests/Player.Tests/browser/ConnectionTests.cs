using Microsoft.Playwright;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class ConnectionTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/connection";

    [Fact]
    public async Task A_reloaded_page_has_its_outputs_and_edits_again_and_the_notebook_is_as_it_was()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(3, "Console.WriteLine(\"before the reload\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(3), "before the reload");
        await lesson.Page.ReloadAsync();
        await LessonPage.SaysAsync(lesson.Outputs(3), "before the reload");
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".editor"), "before the reload");
        Assert.DoesNotContain("before the reload", await File.ReadAllTextAsync(System.IO.Path.Combine(room.Root, "notebooks/try/connection.dib")));
    }

    [Fact]
    public async Task A_cut_connection_loses_neither_what_the_cell_goes_on_to_print_nor_what_is_typed_meanwhile()
    {
        var cable = new Cable();
        await using var lesson = await LessonPage.OpenAsync(room, Path, prepare: cable.LayAsync, mayReportErrors: true);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(2, "for (var i = 1; i <= 20; i++) { Console.WriteLine($\"line {i}\"); await Task.Delay(100); }");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(2), "line 3");
        await cable.CutAsync();
        await lesson.KernelBecomesAsync("offline");
        await lesson.WriteAsync(4, "// typed while nobody listened");
        cable.Mend();
        await lesson.ReadyAsync();
        Assert.Equal(
            string.Join('\n', Enumerable.Range(1, 20).Select(i => $"line {i}")),
            (await lesson.Outputs(2).Locator("pre").InnerTextAsync()).Trim());
        await using var other = await LessonPage.OpenAsync(room, Path);
        await LessonPage.SaysAsync(other.Cell(4).Locator(".editor"), "// typed while nobody listened");
    }

    [Fact]
    public async Task Of_two_windows_that_write_in_one_cell_both_texts_are_kept_and_both_windows_say_so()
    {
        const string windows = "/lesson/try/windows";
        var cable = new Cable();
        await using var first = await LessonPage.OpenAsync(room, windows, prepare: cable.LayAsync, mayReportErrors: true);
        await first.ReadyAsync();
        await using var second = await LessonPage.OpenAsync(room, windows);
        await second.ReadyAsync();
        await cable.CutAsync();
        await first.KernelBecomesAsync("offline");
        await first.WriteAsync(3, "// from the first window");
        await second.WriteAsync(3, "// from the second window");
        await LessonPage.SaysAsync(second.Cell(3).Locator(".marks"), "edited");
        cable.Mend();
        await LessonPage.SaysAsync(second.Page.Locator(".status"), "Two windows wrote in cell 2");
        await LessonPage.SaysAsync(first.Page.Locator(".status"), "Two windows wrote in cell 2");
        await LessonPage.SaysAsync(second.Editor(3), "// from the first window");
        await second.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Earlier versions of cell 2" }).ClickAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("in another window") }).ClickAsync();
        await LessonPage.SaysAsync(first.Editor(3), "// from the second window");
    }

    [Fact]
    public async Task A_page_that_closes_while_the_connection_is_cut_leaves_its_edits_to_the_next_one()
    {
        var cable = new Cable();
        await using var lesson = await LessonPage.OpenAsync(room, Path, prepare: cable.LayAsync, mayReportErrors: true);
        await lesson.ReadyAsync();
        await cable.CutAsync();
        await lesson.KernelBecomesAsync("offline");
        await lesson.WriteAsync(4, "// typed before the page was closed");
        await lesson.Page.ReloadAsync();
        cable.Mend();
        await lesson.ReadyAsync();
        await LessonPage.SaysAsync(lesson.Cell(4).Locator(".editor"), "// typed before the page was closed");
        await using var other = await LessonPage.OpenAsync(room, Path);
        await LessonPage.SaysAsync(other.Cell(4).Locator(".editor"), "// typed before the page was closed");
    }

    [Fact]
    public async Task Two_windows_show_the_same_edits_outputs_and_kernel()
    {
        await using var one = await LessonPage.OpenAsync(room, Path);
        await using var two = await LessonPage.OpenAsync(room, Path);
        await one.ReadyAsync();
        await one.WriteAsync(3, "Console.WriteLine(\"from window one\");");
        await LessonPage.SaysAsync(two.Cell(3).Locator(".editor"), "from window one");
        await two.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Run cell 2" }).ClickAsync();
        await LessonPage.SaysAsync(one.Outputs(3), "from window one");
        await LessonPage.SaysAsync(two.Outputs(3), "from window one");
    }

    [Fact]
    public async Task What_one_types_in_a_window_is_not_overwritten_by_another_window()
    {
        await using var one = await LessonPage.OpenAsync(room, Path);
        await using var two = await LessonPage.OpenAsync(room, Path);
        await one.ReadyAsync();
        await two.WriteAsync(4, "// two was here");
        await LessonPage.SaysAsync(one.Cell(4).Locator(".editor"), "// two was here");
        await one.WriteAsync(4, "// one");
        await one.Page.Keyboard.TypeAsync(" goes on", new() { Delay = 40 });
        await LessonPage.SaysAsync(two.Cell(4).Locator(".editor"), "// one goes on");
        await LessonPage.SaysAsync(one.Editor(4), "// one goes on");
    }
}
