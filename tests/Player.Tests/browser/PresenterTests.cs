using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>A lesson on a wall.</summary>
[Collection(nameof(BrowserRoom))]
public class PresenterTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/present";

    [Theory]
    [InlineData(1024, 768)]
    [InlineData(1920, 1080)]
    public async Task One_section_at_a_time_stands_alone_large_and_whole(int width, int height)
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path, new ChromiumView(width, height));
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        await lesson.ReadyAsync();
        await ReadingLesson.RunAsync(lesson, 2, 4, 6);
        await lesson.Page.WaitForSelectorAsync("#cell-6 .slot[data-drawn]");
        var usual = await lesson.AskAsync<double>("document.querySelector('#cell-6 .slot').getBoundingClientRect().width");
        await lesson.Page.EvaluateAsync("document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' })");
        await lesson.Page.Keyboard.PressAsync("p");
        await LessonPage.SaysAsync(Controls(lesson), "1 of 4");
        string[] headings = ["Read present", "A section with code", "A section with a chart", "The last section"];
        for (var at = 0; at < headings.Length; at++)
        {
            await LessonPage.SaysAsync(Controls(lesson), $"{at + 1} of 4");
            Assert.Equal([headings[at]], await lesson.AskAsync<string[]>("[...document.querySelectorAll('h1, h2')].filter(h => h.checkVisibility()).map(h => h.textContent)"));
            Assert.Equal(width, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await CutAsync(lesson));
            await lesson.Page.Keyboard.PressAsync("ArrowRight");
        }
        Assert.Equal(0, await lesson.AskAsync<int>("[...document.querySelectorAll('.bar, .outline, .insert, .pager')].filter(e => e.checkVisibility()).length"));
        await lesson.Page.Keyboard.PressAsync("ArrowLeft");
        await lesson.Page.WaitForFunctionAsync("usual => document.querySelector('#cell-6 .slot').getBoundingClientRect().width > usual", usual);
        await lesson.Page.WaitForFunctionAsync("() => { const slot = document.querySelector('#cell-6 .slot'), svg = slot.querySelector('svg'); return svg && Math.abs(svg.getBoundingClientRect().width - slot.getBoundingClientRect().width) < 3; }");
        Assert.Empty(await lesson.SeriousFaultsAsync());
    }

    [Fact]
    public async Task A_clicker_reads_a_long_section_to_its_end_and_Escape_leaves_at_the_same_place()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Lesson", Exact = true }).ClickAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Present", Exact = true }).ClickAsync();
        await lesson.Page.Keyboard.PressAsync("PageDown");
        await LessonPage.SaysAsync(Controls(lesson), "2 of 4");
        await lesson.Page.Keyboard.PressAsync("PageDown");
        await LessonPage.SaysAsync(Controls(lesson), "2 of 4");
        Assert.True(await lesson.AskAsync<double>("scrollY") > 0);
        await lesson.Page.Keyboard.PressAsync("ArrowRight");
        await LessonPage.SaysAsync(Controls(lesson), "3 of 4");
        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Controls(lesson)).ToBeHiddenAsync();
        await lesson.Page.WaitForFunctionAsync("() => { const top = document.getElementById('a-section-with-a-chart').getBoundingClientRect().top; return top > 0 && top < innerHeight / 3; }");
    }

    [Fact]
    public async Task Cells_are_written_and_run_and_a_clicker_goes_on_from_the_editor()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.Page.Keyboard.PressAsync("p");
        await lesson.WriteAsync(2, "Console.WriteLine(6 * 7);");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(2), "42");
        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Controls(lesson)).ToBeVisibleAsync();
        await lesson.OpenEditorAsync(2);
        await lesson.Page.Keyboard.PressAsync("PageDown");
        await LessonPage.SaysAsync(Controls(lesson), "2 of 4");
        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Controls(lesson)).ToBeHiddenAsync();
        await lesson.ResetAsync();
    }

    private static ILocator Controls(LessonPage lesson) => lesson.Page.Locator(".present-controls");

    // Boxes whose content is wider than they are, and which do not let one scroll to it.
    private static Task<string[]> CutAsync(LessonPage lesson) => lesson.AskAsync<string[]>(
        """
        [...document.querySelectorAll("#lesson *")].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".cm-scroller, .unseen, .scroll, pre, .slot > *"))
          .map(e => e.outerHTML.slice(0, 200))
        """);
}
