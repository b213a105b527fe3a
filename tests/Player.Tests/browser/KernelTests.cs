using Microsoft.Playwright;

namespace Player.Tests.Browser;

[Collection(nameof(BrowserRoom))]
public class KernelTests(BrowserRoom room)
{
    private const string Path = "/lesson/try/kernel";

    [Fact]
    public async Task An_endless_loop_is_interrupted_and_the_variables_are_still_there()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.RunAsync(2);
        await lesson.WriteAsync(4, "Console.WriteLine(\"turning\");\nwhile (true) { }");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(4), "turning");
        await lesson.Page.Locator(".tools").GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await lesson.EndsAsync(4, "cancelled");
        await lesson.ReadyAsync();
        await lesson.RunAsync(3);
        await LessonPage.SaysAsync(lesson.Outputs(3), "x is 20");
    }

    [Fact]
    public async Task A_stack_overflow_loses_the_kernel_and_nothing_else_and_a_new_one_is_offered()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.RunAsync(2, 3);
        await lesson.WriteAsync(4, "int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0);");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Page.GetByRole(AriaRole.Alert), "The kernel has ended");
        await LessonPage.SaysAsync(lesson.Cell(4).Locator(".marks"), "the kernel ended here");
        await LessonPage.SaysAsync(lesson.Outputs(3), "x is 20");
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Start a new kernel" }).ClickAsync();
        await lesson.ReadyAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator(".earlier:visible"), "from an earlier time");
        await LessonPage.SaysAsync(lesson.Editor(4), "Deeper(0);");
        await lesson.RunAsync(2, 3);
        await LessonPage.SaysAsync(lesson.Outputs(3), "x is 20");
    }

    [Fact]
    public async Task A_cell_that_asks_gets_the_answer()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(4, "var name = await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Who are you?\");\nConsole.WriteLine($\"Hello {name}\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await lesson.Page.GetByLabel("Who are you?").FillAsync("Ada");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await LessonPage.SaysAsync(lesson.Outputs(4), "Hello Ada");
        await Assertions.Expect(lesson.Page.Locator(".input-box")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Html_with_a_script_runs_apart_and_on_demand_and_html_without_one_is_cleaned()
    {
        await using var lesson = await LessonPage.OpenAsync(room, Path, mayReportErrors: true);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(4, """"
            display(HTML("<p onclick=\"window.hit = 1\">plain<img src=x onerror=\"window.hit = 1\"></p>"));
            display(HTML("<p>framed</p><script>document.body.append(' origin ' + window.origin); parent.document.title = 'reached'</script>"));
            """");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(4), "plain");
        await lesson.Outputs(4).GetByText("plain").ClickAsync();
        Assert.Equal(0, await lesson.Page.Locator("iframe").CountAsync());
        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Show this output" }).ClickAsync();
        await LessonPage.SaysAsync(lesson.Page.FrameLocator("iframe").Locator("body"), "framed origin null");
        Assert.True(await lesson.AskAsync<bool>("window.hit === undefined && document.title !== 'reached'"));
        // The server keeps outputs: the next page of this lesson would meet them again.
        await lesson.WriteAsync(4, "Console.WriteLine(\"done\");");
        await lesson.Page.Keyboard.PressAsync("Control+Enter");
        await LessonPage.SaysAsync(lesson.Outputs(4), "done");
    }
}
