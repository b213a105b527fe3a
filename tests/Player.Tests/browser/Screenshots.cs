using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>Takes the README's pictures into docs/images; scripts/screenshots.sh runs it, and no other run does.</summary>
[Collection(nameof(BrowserRoom))]
public class Screenshots(BrowserRoom room)
{
    private static readonly ChromiumView Desk = new(1300, 860, ReducedMotion: true);

    [Fact(Explicit = true)]
    public async Task A_lesson_with_its_chart()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/tutorial04_jetstream/03-publish", Desk);
        await lesson.ReadyAsync();
        await lesson.RunAsync(2, 3, 5, 7, 9, 11);
        await ScrollAsync(lesson.Cell(11).Locator(".chart"), 420);
        await lesson.Page.WaitForSelectorAsync("#cell-11 .slot[data-drawn]");
        await TakeAsync(lesson, "lesson");
    }

    [Fact(Explicit = true)]
    public async Task The_server_beside_a_lesson()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/tutorial04_jetstream/04a-pull-consumer", Desk);
        await lesson.ReadyAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
        var cell = lesson.Page.Locator(".cell").Nth(13);
        await cell.GetByRole(AriaRole.Button, new() { NameRegex = new("^Run to here") }).ClickAsync(new() { Force = true });
        await Assertions.Expect(cell).ToHaveAttributeAsync("data-state", "ok", new() { Timeout = 60_000 });
        await LessonPage.SaysAsync(lesson.Page.Locator("#server"), "Consumers of ORDERS");
        await ScrollAsync(cell, 200);
        // A line needs some seconds of history.
        await lesson.Page.WaitForFunctionAsync("() => document.querySelector('#server polyline').points.length > 12");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Messages of ORDERS", Exact = true }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator("#server"), "the newest first.");
        await TakeAsync(lesson, "server");
    }

    [Fact(Explicit = true)]
    public async Task The_contents()
    {
        await File.WriteAllTextAsync(
            System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(room.Root, ".course")).FullName, "progress.json"),
            """{ "version": 1, "done": { "server-report": "2026-11-20T10:00:00+00:00", "returns-stream": "2026-11-20T11:00:00+00:00" } }""");
        await using (var lesson = await LessonPage.OpenAsync(room, "/lesson/tutorial04_jetstream/03-publish", Desk))
        {
            await lesson.ReadyAsync();
            await lesson.OpenEditorAsync(11);
            await lesson.Page.Keyboard.PressAsync("Control+Home");
            await lesson.PlaceIsKeptAsync("c10", 1);
        }
        await using var contents = await LessonPage.OpenAsync(room, "/", Desk);
        await contents.Page.WaitForSelectorAsync(".resume");
        await TakeAsync(contents, "contents");
    }

    private static Task ScrollAsync(ILocator element, int fromTop) =>
        element.EvaluateAsync("(element, fromTop) => scrollTo({ top: element.getBoundingClientRect().top + scrollY - fromTop, behavior: 'instant' })", fromTop);

    private static Task TakeAsync(LessonPage page, string name) => page.Page.ScreenshotAsync(new()
    {
        Path = System.IO.Path.Combine(RepositoryPaths.Root, $"docs/images/{name}.png"),
        // The status line of the last cell is gone a moment later anyway.
        Style = ".status { visibility: hidden }",
        Caret = ScreenshotCaret.Hide,
    });
}
