using System.Text.Json;
using Course.Documents;
using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>A lesson that its learner takes along, with what they have made of it.</summary>
[Collection(nameof(BrowserRoom))]
public class ExportTests(BrowserRoom room)
{
    [Fact]
    public async Task The_lesson_is_saved_as_a_page_that_opens_without_a_network_and_as_a_valid_notebook()
    {
        var folder = Directory.CreateTempSubdirectory("export ");
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/export");
        await lesson.ReadyAsync();
        await ReadingLesson.RunAsync(lesson, 2, 6);
        await lesson.WriteAsync(4, "Console.WriteLine(\"<i>mine</i>\"); // an edit");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.EndsAsync(4, "ok");
        await AddAsync(lesson, "+ scratch cell");
        await lesson.Page.Keyboard.InsertTextAsync("throw new Exception(\"tried\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Page.Locator(".scratch .error"), "tried");
        await AddAsync(lesson, "+ note");
        // Saved a moment later, before anybody has waited for it to reach the server.
        await lesson.Page.Keyboard.InsertTextAsync("My *own* words.");

        var page = await SaveAsync(lesson, "Save as a page", folder);
        Assert.Equal("export.html", Path.GetFileName(page));
        await LooksAsItStoodAsync(page);
        var notebook = await SaveAsync(lesson, "Save as a Jupyter notebook", folder);
        Assert.Equal("export.ipynb", Path.GetFileName(notebook));
        await HoldsAllAsync(notebook);
        folder.Delete(recursive: true);
    }

    private async Task LooksAsItStoodAsync(string file)
    {
        await using var page = await room.Chromium.OpenAsync(file);
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Reading");
        await page.Page.WaitForSelectorAsync("[data-chart] svg.main-svg", new() { State = WaitForSelectorState.Attached });
        await LessonPage.SaysAsync(page.Page.Locator("main"), "Each was acked once");
        await LessonPage.SaysAsync(page.Page.Locator("main"), "// an edit");
        await LessonPage.SaysAsync(page.Page.Locator("pre.stdout"), "<i>mine</i>");
        await LessonPage.SaysAsync(page.Page.Locator(".error"), "tried");
        await LessonPage.SaysAsync(page.Page.Locator("blockquote em"), "own");
        Assert.Empty(page.OutsideRequests);
        Assert.Empty(page.Errors);
    }

    private static async Task HoldsAllAsync(string file)
    {
        var cells = NotebookFile.Read(file).Cells.Select(c => (c.Language, c.Source)).ToList();
        Assert.Contains(("csharp", "Console.WriteLine(\"<i>mine</i>\"); // an edit"), cells);
        Assert.Contains(("csharp", "throw new Exception(\"tried\");"), cells);
        Assert.Contains(("markdown", "> **My note**\n>\n> My *own* words."), cells);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var outputs = json.RootElement.GetProperty("cells").EnumerateArray().SelectMany(c => c.TryGetProperty("outputs", out var all) ? all.EnumerateArray().ToList() : []).Select(o => o.GetRawText()).ToList();
        Assert.Contains(outputs, o => o.Contains("courseCharts.draw(", StringComparison.Ordinal));
        Assert.Contains(outputs, o => o.Contains("tried", StringComparison.Ordinal));
        Assert.SkipWhen(Nbformat.Missing is not null, Nbformat.Missing ?? "");
        Assert.Equal("", await Nbformat.FaultsAsync([file]));
    }

    private static async Task AddAsync(LessonPage lesson, string what)
    {
        var button = lesson.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Add below cell 2" }).GetByRole(AriaRole.Button, new() { Name = what });
        await button.FocusAsync();
        await button.ClickAsync();
        await lesson.Page.WaitForFunctionAsync("what => document.activeElement.matches(what)", what == "+ note" ? ".own-note textarea" : ".scratch .cm-content");
    }

    private static async Task<string> SaveAsync(LessonPage lesson, string words, DirectoryInfo folder)
    {
        var download = await lesson.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Lesson", Exact = true }).ClickAsync();
            await lesson.Page.GetByRole(AriaRole.Button, new() { Name = words }).ClickAsync();
        });
        var file = Path.Combine(folder.FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return file;
    }
}
