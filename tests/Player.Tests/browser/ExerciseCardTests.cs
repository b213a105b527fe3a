using System.Text.Json;
using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>An exercise is one card, and what the page has to say stands beside what it speaks of.</summary>
[Collection(nameof(BrowserRoom))]
public class ExerciseCardTests(BrowserRoom room)
{
    private const string Lesson1 = "/lesson/tutorial04_jetstream/01-start-jetstream";

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task Task_code_verdict_help_and_the_checks_code_stand_in_one_card_in_this_order(int width, int height)
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson1, new ChromiumView(width, height));
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        var card = lesson.Page.GetByRole(AriaRole.Region, new() { Name = "Exercise: A report for the operator" });
        await Assertions.Expect(card.GetByRole(AriaRole.Heading, new() { Name = "Your turn: a report for the operator" })).ToBeVisibleAsync();
        Assert.Equal(["prose", "cell task", "checked", "cell replaced", "cell check"], await PartsAsync(card));
        await Assertions.Expect(card.Locator(".check-code .editor")).ToBeHiddenAsync();
        await card.GetByText("The check’s code").ClickAsync();
        await LessonPage.SaysAsync(card.Locator(".check-code .editor"), "CheckServerReportAsync");
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task A_verdict_shows_what_was_expected_beside_what_is_there(int width, int height)
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson1, new ChromiumView(width, height));
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        var card = lesson.Page.GetByRole(AriaRole.Region, new() { Name = "Exercise: The orders that never arrived" });
        await card.GetByRole(AriaRole.Button, new() { Name = "Run all cells up to" }).Or(card.GetByRole(AriaRole.Button, new() { NameRegex = new("^Run to here") })).First.ClickAsync(new() { Force = true });
        await Assertions.Expect(card.Locator(".cell.task")).ToHaveAttributeAsync("data-state", "ok", new() { Timeout = Chromium.Patience });
        await card.GetByRole(AriaRole.Button, new() { Name = "Check my answer" }).ClickAsync();
        await LessonPage.SaysAsync(card.Locator(".checked td").First, "3 on late.orders");
        await LessonPage.SaysAsync(card.Locator(".checked td").Last, "0 on no subject");
        var boxes = await card.Locator(".checked td").EvaluateAllAsync<JsonElement>("cells => cells.map(cell => cell.getBoundingClientRect().toJSON())");
        var (expected, actual) = (boxes[0], boxes[1]);
        Assert.Equal(expected.GetProperty("top").GetDouble(), actual.GetProperty("top").GetDouble());
        Assert.InRange(actual.GetProperty("width").GetDouble() / expected.GetProperty("width").GetDouble(), .9, 1.1);
        Assert.True(actual.GetProperty("left").GetDouble() >= expected.GetProperty("right").GetDouble() - 1);
        Assert.Equal(width, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task What_is_said_stands_in_the_pages_flow_and_covers_nothing()
    {
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/notes");
        await lesson.ReadyAsync();
        await lesson.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await lesson.Cell(3).GetByRole(AriaRole.Button, new() { Name = "Copy the code of cell 2" }).ClickAsync(new() { Force = true });
        await LessonPage.SaysAsync(lesson.Cell(3).Locator(".cell-foot [data-note]"), "Copied: the code of cell 2.");
        await Assertions.Expect(lesson.Page.GetByRole(AriaRole.Status)).ToHaveCSSAsync("clip-path", "inset(50%)");

        await lesson.WriteAsync(4, "Console.Write(Console.ReadLine());");
        await lesson.WriteAsync(4, "await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Your name?\")");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        var question = lesson.Cell(4).Locator(".input-box");
        await LessonPage.SaysAsync(question, "Your name?");
        Assert.Empty(await CoveringAsync(lesson));
        await question.GetByRole(AriaRole.Textbox).FillAsync("Ada");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await LessonPage.SaysAsync(lesson.Outputs(4), "Ada");
    }

    [Fact]
    public async Task A_cell_that_cannot_be_run_says_so_itself()
    {
        var cable = new Cable();
        await using var lesson = await LessonPage.OpenAsync(room, "/lesson/try/notes-cut", prepare: cable.LayAsync, mayReportErrors: true);
        await lesson.ReadyAsync();
        await cable.CutAsync();
        await lesson.KernelBecomesAsync("offline");
        await lesson.Cell(3).Locator(".run").ClickAsync();
        var note = lesson.Cell(3).Locator("[data-note]");
        await LessonPage.SaysAsync(note, "Not connected: nothing was run.");
        await LessonPage.SaysAsync(lesson.Page.GetByRole(AriaRole.Status), "Not connected");
        await note.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
    }

    private static Task<string[]> PartsAsync(ILocator card) =>
        card.EvaluateAsync<string[]>("card => [...card.children].slice(1).filter(part => !part.matches('.insert')).map(part => part.className.replace(/ (task|check|replaced) .*/, ' $1'))");

    // Whatever lies over the page, but for what the reader has opened.
    private static Task<string[]> CoveringAsync(LessonPage lesson) => lesson.AskAsync<string[]>(
        "[...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).position === 'fixed' && e.checkVisibility() && !e.closest('.cm-tooltip') && e.getBoundingClientRect().bottom > 0).map(e => e.outerHTML.slice(0, 80))");
}
