using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Testing;

namespace Player.Tests.Browser;

/// <summary>The player, or a lesson's kernel, goes away by force while a learner is in a lesson.</summary>
[Collection(nameof(BrowserRoom))]
public class PlayerAwayTests(BrowserRoom room, PlayerServer first)
{
    private const string Path = "/lesson/try/one";

    private static readonly LocatorAssertionsToBeVisibleOptions Promptly = new() { Timeout = 2_000 };

    [Theory]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public async Task An_old_tab_says_at_once_that_the_player_has_ended_and_goes_on_with_the_one_that_is_started_again(string signal)
    {
        using var folder = new PlayerFolder();
        var port = FreePorts.Find(1)[0];
        folder.Write(".course/player/port", port.ToString(CultureInfo.InvariantCulture));
        await using var before = await OtherPlayer.StartAsync(folder, first.Nats);
        Assert.Equal(port, before.Entrance.Port);
        await using var lesson = await LessonPage.OpenAsync(room, Path, mayReportErrors: true, at: before.Entrance);
        await lesson.ReadyAsync();
        await lesson.RunAsync(2, 3);
        await UntilKeptAsync(folder, "x is 20");

        await before.EndAsync(signal);
        await Assertions.Expect(Banner(lesson)).ToBeVisibleAsync(Promptly);
        await LessonPage.SaysAsync(Banner(lesson), "The player has ended.");
        await LessonPage.SaysAsync(Banner(lesson), "make serve");
        await lesson.WriteAsync(4, "x + 1 // typed while no player ran");

        await using var after = await OtherPlayer.StartAsync(folder, first.Nats);
        Assert.Equal(port, after.Entrance.Port);
        // The key is another one: this tab is let in by the address that was printed, and by nothing else.
        await LessonPage.SaysAsync(Banner(lesson), "The player was started again");
        await (await lesson.Page.Context.NewPageAsync()).GotoAsync(after.Entrance.AbsoluteUri);
        await lesson.ReadyAsync();
        await Assertions.Expect(Banner(lesson)).ToBeHiddenAsync();
        await LessonPage.SaysAsync(lesson.Page.Locator(".remarks"), "Gone with it: x.");
        await LessonPage.SaysAsync(lesson.Outputs(3), "x is 20");
        await lesson.RunAsync(2, 4);
        await LessonPage.SaysAsync(lesson.Outputs(4), "21");
        await lesson.Page.ReloadAsync();
        await lesson.ReadyAsync();
        await Assertions.Expect(lesson.Page.Locator(".remarks")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_kernel_that_is_killed_says_which_names_went_with_it()
    {
        using var folder = new PlayerFolder();
        await using var player = await OtherPlayer.StartAsync(folder, first);
        await using var lesson = await LessonPage.OpenAsync(room, Path, at: player.Entrance);
        await lesson.ReadyAsync();
        await lesson.WriteAsync(4, "int Twice(int n) => 2 * n;\nvar (y, z) = (Twice(x), 3);");
        await lesson.RunAsync(2, 4);

        using (var kernel = Process.GetProcessById(await KernelOfAsync(lesson)))
            kernel.Kill();
        await LessonPage.SaysAsync(lesson.Page.GetByRole(AriaRole.Alert), "Gone with it: x, Twice, y, z.");
    }

    private static ILocator Banner(LessonPage lesson) => lesson.Page.GetByRole(AriaRole.Region, new() { Name = "Player" });

    private static Task<int> KernelOfAsync(LessonPage lesson) =>
        lesson.AskAsync<int>("(async () => (await (await fetch('/api/status', { headers: { 'course-key': localStorage.getItem('course-key') } })).json()).kernels.find(k => k.lesson === 'try/one').processId)()");

    private static async Task UntilKeptAsync(PlayerFolder folder, string text)
    {
        using var limit = new CancellationTokenSource(Chromium.Patience);
        var file = folder.PathOf(".course/player/try/one.outputs.json");
        while (!File.Exists(file) || !(await File.ReadAllTextAsync(file, limit.Token)).Contains(text, StringComparison.Ordinal))
            await Task.Delay(20, limit.Token);
    }
}
