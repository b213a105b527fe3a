using Microsoft.Playwright;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class RenewalTests(BrowserRoom room)
{
    [Fact]
    public async Task A_notebook_that_changes_on_disk_is_shown_at_once_and_to_whoever_writes_when_they_want_it()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/renewal");
        await lesson.ReadyAsync();
        await lesson.RunAsync(2, 3);
        await ChangeAsync("renewal", "Words before.", "Words that an author has changed.");
        await LessonPage.SaysAsync(lesson.Page.Locator("main"), "Words that an author has changed.");
        await LessonPage.SaysAsync(lesson.Outputs(3), "x is 20");

        await lesson.WriteAsync(4, "x + 1 // mine");
        await ChangeAsync("renewal", "var x = 20;", "var y = 1;\n\n#!csharp\n\nvar x = 20;");
        var show = lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Show the new text" });
        await show.WaitForAsync();
        await lesson.Page.Keyboard.TypeAsync(", still mine");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "the lesson has changed on disk");
        await show.ClickAsync();
        await LessonPage.SaysAsync(lesson.Cell(5).Locator(".editor"), "x + 1 // mine, still mine");
        await LessonPage.SaysAsync(lesson.Cell(2).Locator(".editor"), "var y = 1;");
        await LessonPage.SaysAsync(lesson.Outputs(4), "x is 20");
        await LessonPage.SaysAsync(lesson.Cell(4).Locator(".marks"), "may be out of date");
        Assert.Empty(await lesson.SeriousFaultsAsync());
    }

    [Fact]
    public async Task What_was_typed_without_a_line_finds_its_cell_in_a_notebook_that_changed_meanwhile()
    {
        var cable = new Cable();
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/strays", prepare: cable.LayAsync, mayReportErrors: true);
        await lesson.ReadyAsync();
        await cable.CutAsync();
        await lesson.KernelBecomesAsync("offline");
        await lesson.WriteAsync(6, "x + 2 // typed without a line");
        await ChangeAsync("strays", "#!csharp\n\nvar x = 20;", "#!csharp\n\nvar inserted = 1;\n\n#!csharp\n\nvar x = 20;");
        await lesson.Page.ReloadAsync();
        cable.Mend();
        await lesson.ReadyAsync();
        await LessonPage.SaysAsync(lesson.Cell(7).Locator(".editor"), "x + 2 // typed without a line");
    }

    private async Task ChangeAsync(string lesson, string from, string to)
    {
        var file = Path.Combine(room.Root, $"notebooks/try/{lesson}.dib");
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(from, text);
        await File.WriteAllTextAsync(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
