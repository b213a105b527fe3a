using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>A lesson on paper.</summary>
[Collection(nameof(BrowserRoom))]
public class PrintTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/print";

    // A4 within the margins, at 96 points an inch.
    private const int PaperWidth = 680;

    [Fact]
    public async Task On_paper_stand_all_lines_all_outputs_and_all_charts_light_and_without_bars()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path, new ChromiumView(Dark: true));
        await lesson.ReadyAsync();
        await ReadingLesson.RunAsync(lesson, 2, 4, 6);
        await lesson.Page.WaitForSelectorAsync("#cell-6 .slot[data-drawn]");
        await lesson.Page.SetViewportSizeAsync(PaperWidth, 900);
        await lesson.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await LessonPage.SaysAsync(lesson.Editor(4), ReadingLesson.LastLine);
        Assert.Equal(161, await lesson.Cell(4).Locator(".cm-line").CountAsync());
        await lesson.Page.WaitForFunctionAsync("() => getComputedStyle(document.body).color === 'rgb(0, 0, 0)'");
        Assert.Equal(0, await lesson.AskAsync<int>("[...document.querySelectorAll('.bar, .outline, .insert, .pager, button, .status')].filter(e => e.checkVisibility() && e.offsetHeight > 0).length"));
        Assert.Empty(await lesson.AskAsync<string[]>(
            """
            [...document.querySelectorAll("#lesson *")].filter(e => e.checkVisibility() && !e.closest("svg, .unseen, .slot") && /auto|scroll|hidden/.test(getComputedStyle(e).overflowY)
              && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)).map(e => e.outerHTML.slice(0, 200))
            """));
        Assert.True(await lesson.AskAsync<bool>("document.querySelector('.prose details:not(.observe) p').checkVisibility({ contentVisibilityAuto: true })"));
        await lesson.Page.WaitForFunctionAsync("() => { const { left, right } = document.querySelector('#cell-6 .slot svg').getBoundingClientRect(); return left >= 0 && right <= innerWidth; }");
        // Ink of the light page, not of the dark one.
        await lesson.Page.WaitForFunctionAsync("() => /rgb\\(0, 0, 0\\)|rgb\\(34, 37, 42\\)/.test(document.querySelector('#cell-6 .slot svg text').style.fill)");
        Assert.Equal(["https://nats.io/about/"], await lesson.AskAsync<string[]>("[...document.querySelectorAll('[data-address]')].map(a => a.dataset.address)"));
        await lesson.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await lesson.Page.WaitForFunctionAsync("() => getComputedStyle(document.body).backgroundColor === 'rgb(23, 25, 29)'");
    }

    [Fact]
    public async Task A_chart_that_nobody_has_come_near_is_drawn_before_the_paper_comes()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await ReadingLesson.RunAsync(lesson, 2, 6);
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await lesson.Page.EvaluateAsync("() => { scrollTo({ top: 0, behavior: 'instant' }); window.print = () => { window.asked = true; dispatchEvent(new Event('beforeprint')); }; }");
        await lesson.Page.Keyboard.PressAsync("Control+p");
        await lesson.Page.WaitForFunctionAsync("() => window.asked && document.querySelector('#cell-6 .slot svg')");
        Assert.True(await lesson.AskAsync<bool>("document.documentElement.classList.contains('printing')"));
        await lesson.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.False(await lesson.AskAsync<bool>("document.documentElement.classList.contains('printing')"));
        Assert.True((await lesson.Page.PdfAsync(new() { Format = "A4" })).Length > 10_000);
    }
}
