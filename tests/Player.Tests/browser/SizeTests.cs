using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>What stays in its place at a width, a zoom or a text size.</summary>
[Collection(nameof(BrowserRoom))]
public class SizeTests(BrowserRoom room)
{
    private const string Lesson3 = "/lesson/tutorial04_jetstream/03-publish";

    private const string Sizes = "/lesson/try/sizes";

    [Theory]
    [InlineData(1440, true)]
    [InlineData(720, false)]
    [InlineData(390, false)]
    public async Task An_exercise_keeps_what_it_shows_inside(int width, bool withServer)
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson3, new ChromiumView(width, 900));
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        if (withServer)
            await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Server", Exact = true }).ClickAsync();
        var help = lesson.Page.Locator(".exercise").First;
        foreach (var number in new[] { 1, 2, 3 })
            await help.GetByRole(AriaRole.Button, new() { Name = $"Show hint {number} of 3" }).ClickAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Check my answer" }).First.ClickAsync();
        await help.GetByRole(AriaRole.Button, new() { Name = "Show the solution" }).ClickAsync();
        await help.Locator(".solution pre").First.WaitForAsync();
        Assert.Empty(await OutsideAsync(lesson, ".exercise, .cell.task, .cell.check"));
        Assert.Equal(width, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(1024, 768)]
    [InlineData(1440, 900)]
    public async Task With_the_largest_text_the_bar_is_one_low_line_and_hides_nothing(int width, int height)
    {
        await using var lesson = await LessonPage.OpenAsync(room, Sizes, new ChromiumView(width, height), EnlargeAsync);
        await lesson.ReadyAsync();
        Assert.InRange(await lesson.AskAsync<double>("document.querySelector('.bar').getBoundingClientRect().height"), 40, 64);
        Assert.Empty(await OutsideAsync(lesson, ".bar"));
        foreach (var name in (string[])["Run all", "Stop", "Server"])
            await Assertions.Expect(lesson.Page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        foreach (var name in (string[])["Restart", "Reset the lesson", "Keys", "Dark page"])
            await Assertions.Expect(lesson.Page.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(lesson.Page.GetByLabel("Text", new() { Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.Equal("", string.Join("\n", await lesson.SeriousFaultsAsync()));
        await lesson.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(lesson.Page.Locator(".menu")).ToBeHiddenAsync();
        await Assertions.Expect(lesson.Page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task In_a_window_of_any_width_above_a_phones_the_bar_is_one_line()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Sizes);
        await lesson.ReadyAsync();
        for (var width = 780; width <= 1460; width += 40)
        {
            await lesson.Page.SetViewportSizeAsync(width, 800);
            Assert.True(await lesson.AskAsync<double>("document.querySelector('.bar').getBoundingClientRect().height") <= 64, $"at {width}");
        }
    }

    [Fact]
    public async Task Whoever_chooses_the_largest_text_keeps_the_choice_before_the_eyes()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Sizes, new ChromiumView(1100, 768));
        await lesson.ReadyAsync();
        await lesson.OpenMenuAsync();
        await lesson.Page.GetByLabel("Text", new() { Exact = true }).FocusAsync();
        await lesson.Page.GetByLabel("Text", new() { Exact = true }).SelectOptionAsync("Projector");
        await Assertions.Expect(lesson.Page.GetByLabel("Text", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(lesson.Page.GetByLabel("Text", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_labels_of_a_chart_follow_the_text_and_its_marks_still_answer_the_mouse()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Sizes, new ChromiumView(ReducedMotion: true));
        await DrawAsync(lesson);
        var (before, table) = (await LabelAsync(lesson), await lesson.AskAsync<double>("document.querySelector('#cell-3 .slot').offsetHeight"));
        await lesson.Page.GetByLabel("Text", new() { Exact = true }).SelectOptionAsync("Projector");
        await lesson.Page.WaitForFunctionAsync("before => document.querySelector('#cell-3 .ytick text').getBoundingClientRect().height > before * 1.5", before);
        Assert.InRange(await lesson.AskAsync<double>("document.querySelector('#cell-3 .slot').offsetHeight") / table, 1.6, 1.65);
        Assert.Empty(await CutAsync(lesson, 3));
        await lesson.Cell(3).Locator(".slot").ScrollIntoViewIfNeededAsync();
        var mark = (await lesson.Cell(3).Locator(".scatterlayer .point").Last.BoundingBoxAsync())!;
        await lesson.Page.Mouse.MoveAsync(mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2));
        await lesson.Page.WaitForSelectorAsync("#cell-3 .hovertext");
    }

    [Fact]
    public async Task On_a_phone_lanes_and_a_heat_map_fit_with_all_their_labels()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Sizes, new ChromiumView(390, 844, ReducedMotion: true));
        await DrawAsync(lesson);
        foreach (var cell in (int[])[3, 4])
        {
            Assert.Empty(await CutAsync(lesson, cell));
            Assert.Empty(await OverlappingAsync(lesson, cell));
            Assert.Empty(await OutsideAsync(lesson, $"#cell-{cell} .key"));
            Assert.True(await lesson.AskAsync<bool>($"document.querySelector('#cell-{cell} .nsewdrag').getBoundingClientRect().width > 390 * .5"));
        }
        Assert.Equal(390, await lesson.AskAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Code_that_is_wider_than_its_box_wraps_in_a_cell_and_fades_in_the_prose(int width)
    {
        await using var lesson = await LessonPage.OpenAsync(room, Sizes, new ChromiumView(width, 844));
        await lesson.ReadyAsync();
        var text = lesson.Page.Locator(".prose pre").First;
        Assert.True(await text.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth"));
        await Assertions.Expect(text).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("goes-on"));
        Assert.StartsWith("linear-gradient", await text.EvaluateAsync<string>("box => getComputedStyle(box).maskImage"));
        await text.EvaluateAsync("box => box.scrollLeft = box.scrollWidth");
        await Assertions.Expect(text).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("goes-on"));
        await lesson.OpenEditorAsync(3);
        Assert.True(await lesson.AskAsync<bool>("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('#cell-3 .cm-scroller'))"));
    }

    [Fact]
    public async Task A_lesson_stands_in_the_middle_of_a_wide_window()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Lesson3, new ChromiumView(1440, 900));
        await lesson.Page.WaitForSelectorAsync(".outline");
        var middle = await lesson.AskAsync<double>("(box => box.left + box.width / 2)(document.getElementById('lesson').getBoundingClientRect())");
        Assert.InRange(middle, 712, 728);
    }

    private static Task EnlargeAsync(IPage page) => page.EvaluateAsync("() => localStorage.setItem('course-text-size', '4')");

    private static async Task DrawAsync(LessonPage lesson)
    {
        await lesson.ReadyAsync();
        await lesson.RunAsync(2, 3, 4);
        foreach (var cell in (int[])[3, 4])
        {
            await lesson.Cell(cell).Locator(".slot").ScrollIntoViewIfNeededAsync();
            await lesson.Page.WaitForSelectorAsync($"#cell-{cell} .slot[data-drawn] .main-svg");
        }
    }

    private static Task<double> LabelAsync(LessonPage lesson) => lesson.AskAsync<double>("document.querySelector('#cell-3 .ytick text').getBoundingClientRect().height");

    // What stands out of its box; what scrolls by itself keeps its own inside.
    private static Task<string[]> OutsideAsync(LessonPage lesson, string boxes) => lesson.AskAsync<string[]>(
        $$"""
        [...document.querySelectorAll("{{boxes}}")].flatMap(box => {
          const { left, right } = box.getBoundingClientRect();
          const scrolls = e => e.parentElement !== box && box.contains(e.parentElement) && (/auto|scroll|hidden/.test(getComputedStyle(e.parentElement).overflowX) || scrolls(e.parentElement));
          return [...box.querySelectorAll("*")].filter(e => e.checkVisibility() && !e.closest(".unseen") && !scrolls(e))
            .filter(e => { const own = e.getBoundingClientRect(); return own.width > 0 && (own.right > right + 1 || own.left < left - 1 || e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).overflowX === "visible"); })
            .map(e => `${e.outerHTML.slice(0, 120)} in ${box.className}`);
        })
        """);

    private static Task<string[]> CutAsync(LessonPage lesson, int cell) => lesson.AskAsync<string[]>(
        $$"""
        (slot => {
          const { left, right, top, bottom } = slot.getBoundingClientRect();
          return [...slot.querySelectorAll("text")].filter(text => { const own = text.getBoundingClientRect();
            return own.width > 0 && (own.left < left - 1 || own.right > right + 1 || own.top < top - 1 || own.bottom > bottom + 1); }).map(text => text.textContent);
        })(document.querySelector("#cell-{{cell}} .slot"))
        """);

    private static Task<string[]> OverlappingAsync(LessonPage lesson, int cell) => lesson.AskAsync<string[]>(
        $$"""
        (labels => labels.flatMap(([text, a], i) => labels.slice(i + 1).filter(([, b]) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1).map(([other]) => `${text.textContent} / ${other.textContent}`)))(
          [...document.querySelectorAll("#cell-{{cell}} .slot :is(.xtick, .ytick, .x2tick, .heatmap-label) text, #cell-{{cell}} .slot text.heatmap-label")].map(text => [text, text.getBoundingClientRect()]).filter(([, box]) => box.width > 0))
        """);
}
