using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>Outputs that are long, or written for a terminal.</summary>
[Collection(nameof(BrowserRoom))]
public class LongOutputTests(BrowserRoom room)
{
    // Contrast as WCAG 2.2 has it, between an element's text and what lies behind it.
    private const string Contrast = """
        element => {
          const numbers = colour => colour.match(/[\d.]+/g).map(Number);
          const behind = node => { for (; node; node = node.parentElement) { const c = numbers(getComputedStyle(node).backgroundColor); if (c[3] !== 0) return c; } };
          const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const [low, high] = [light(numbers(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => a - b);
          return (high + .05) / (low + .05);
        }
        """;

    [Fact]
    public async Task Of_a_long_text_the_beginning_and_the_end_are_shown_and_all_of_it_is_saved()
    {
        await using var lesson = await OpenAsync();
        await RunAsync(lesson, "for (var i = 1; i <= 40_000; i++) Console.WriteLine($\"line {i}.\");");
        var parts = lesson.Outputs(2).Locator("pre");
        await LessonPage.SaysAsync(parts.Last, "line 40000.");
        Assert.StartsWith("line 1.\nline 2.\n", await parts.First.TextContentAsync());
        await LessonPage.SaysAsync(lesson.Outputs(2).Locator(".lost"), "characters) are left out here.");
        await Assertions.Expect(lesson.Outputs(2).Locator(".lost")).Not.ToContainTextAsync("kernel");
        Assert.Equal(string.Concat(Enumerable.Range(1, 40_000).Select(i => $"line {i}.\n")), await SavedAsync(lesson));
        await lesson.Page.ReloadAsync();
        await LessonPage.SaysAsync(parts.Last, "line 40000.");
        Assert.StartsWith("line 1.\nline 2.\n", await parts.First.TextContentAsync());
    }

    [Fact]
    public async Task Where_the_kernel_has_cut_a_text_the_page_says_that_the_file_lacks_it_too()
    {
        await using var lesson = await OpenAsync();
        await RunAsync(lesson, "for (var i = 1; i <= 400_000; i++) Console.WriteLine($\"line {i}.\");");
        await LessonPage.SaysAsync(lesson.Outputs(2).Locator("pre").Last, "line 400000.");
        await LessonPage.SaysAsync(lesson.Outputs(2).Locator(".lost"), "the file lacks those");
        var saved = await SavedAsync(lesson);
        Assert.Matches(@"\[[\d,]+ lines \([\d,]+ characters\) were cut here\.\]", saved);
        Assert.EndsWith("line 400000.\n", saved);
    }

    [Fact]
    public async Task A_table_shows_two_hundred_rows_at_a_time_and_the_keyboard_turns_its_pages()
    {
        await using var lesson = await OpenAsync();
        await RunAsync(lesson,
            "Microsoft.DotNet.Interactive.Kernel.HTML($\"<table><thead><tr><th>n</th></tr></thead><tbody>{string.Concat(Enumerable.Range(1, 450).Select(i => $\"<tr><td>row {i}</td></tr>\"))}</tbody></table>\")");
        var (rows, pages) = (lesson.Outputs(2).Locator("tbody tr"), lesson.Outputs(2).GetByRole(AriaRole.Group, new() { Name = "Rows of the table" }));
        await Assertions.Expect(rows).ToHaveCountAsync(200);
        await LessonPage.SaysAsync(pages, "Rows 1 to 200 of 450");
        await pages.GetByRole(AriaRole.Button, new() { Name = "Later" }).FocusAsync();
        await lesson.Page.Keyboard.PressAsync("Enter");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await LessonPage.SaysAsync(pages, "Rows 401 to 450 of 450");
        await Assertions.Expect(rows).ToHaveCountAsync(50);
        await LessonPage.SaysAsync(rows.Last, "row 450");
        await Assertions.Expect(pages.GetByRole(AriaRole.Button, new() { Name = "Later" })).ToBeFocusedAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator(".status"), "Rows 401 to 450 of 450");
        await pages.GetByRole(AriaRole.Button, new() { Name = "First" }).ClickAsync();
        await LessonPage.SaysAsync(rows.First, "row 1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Colours_of_a_terminal_are_shown_and_can_be_read_and_its_other_codes_are_dropped(bool dark)
    {
        await using var lesson = await OpenAsync(new ChromiumView(Dark: dark));
        await RunAsync(lesson, """
            Console.Write("\u001b]0;a title\u0007\u001b[2K");
            for (var i = 0; i < 256; i++) Console.Write($"\u001b[38;5;{i}mi{i}\u001b[0m \u001b[48;5;{i}mo{i}\u001b[0m ");
            for (var i = 30; i < 38; i++) Console.Write($"\u001b[{i}mp{i}\u001b[0m\u001b[2;{i + 60}mq{i}\u001b[m");
            Console.Write("\u001b[1;31mbold\u001b[0m\u001b[2mdim\u001b[22m\u001b[4munder\u001b[0m<b id=x>text</b>");
            await Task.Delay(300);
            Console.Write("\u001b[3");
            await Task.Delay(300);
            Console.Write("2mgreen\u001b[0m end");
            """);
        await LessonPage.SaysAsync(lesson.Outputs(2), "green end");
        var text = await lesson.Outputs(2).Locator("pre").TextContentAsync();
        Assert.StartsWith("i0 o0 i1 o1 ", text);
        Assert.EndsWith("bolddimunder<b id=x>text</b>green end", text);
        Assert.Equal(0, await lesson.Page.Locator("#x").CountAsync());
        var contrasts = await lesson.Outputs(2).Locator("pre span").EvaluateAllAsync<double[]>($"spans => spans.map({Contrast})");
        Assert.True(contrasts.Length >= 530, $"{contrasts.Length} pieces have a colour or a form");
        Assert.All(contrasts, contrast => Assert.InRange(contrast, 4.5, 21));
        await Assertions.Expect(lesson.Outputs(2).GetByText("bold", new() { Exact = true })).ToHaveCSSAsync("font-weight", "700");
        await Assertions.Expect(lesson.Outputs(2).GetByText("under", new() { Exact = true })).ToHaveCSSAsync("text-decoration-line", "underline");
        var colours = await lesson.Outputs(2).Locator("pre span").EvaluateAllAsync<string[]>("spans => spans.map(span => getComputedStyle(span).color)");
        Assert.True(colours.Distinct().Count() > 100, "colours differ");
    }

    private async Task<LessonPage> OpenAsync(ChromiumView? look = null)
    {
        var lesson = await LessonPage.OpenAsync(room, "/lesson/try/long", look);
        await lesson.ReadyAsync();
        await lesson.ResetAsync();
        return lesson;
    }

    private static async Task RunAsync(LessonPage lesson, string source)
    {
        await lesson.WriteAsync(2, source);
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.EndsAsync(2, "ok");
    }

    private static async Task<string> SavedAsync(LessonPage lesson)
    {
        var download = lesson.Page.WaitForDownloadAsync();
        await lesson.Outputs(2).GetByRole(AriaRole.Button, new() { Name = "Save the whole text" }).ClickAsync();
        return await File.ReadAllTextAsync(await (await download).PathAsync());
    }
}
