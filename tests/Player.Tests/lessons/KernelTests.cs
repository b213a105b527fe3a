using System.Text.Json;

namespace Player.Tests.Lessons;

/// <summary>Kernels that are stopped, that crash, and that are flooded.</summary>
public sealed class KernelTests(PlayerServer player)
{
    [Fact]
    public async Task While_an_endless_loop_runs_names_are_completed_it_is_stopped_and_the_variables_stay()
    {
        await using var page = await player.OpenAsync("try/five");
        await page.RunAsync("c1");
        await page.SendAsync(new { @do = "edit", cell = "c2", source = "await Task.Yield();\nConsole.Write(\"round\");\nwhile (true) { }", by = "test" });
        await page.SendAsync(new { @do = "run", cells = new[] { "c2", "c3" } });
        await page.WaitAsync("output");
        await page.SendAsync(new { @do = "complete", request = 41, cell = "c3", source = "Console.Wri", position = 11 });
        Assert.Contains("WriteLine", (await page.WaitAsync("completions")).GetRawText());
        await page.SendAsync(new { @do = "interrupt" });
        await page.WaitForCellAsync("c2", "cancelled");
        Assert.Contains("21", LessonClient.TextOf(await page.RunAsync("c3")));
    }

    [Fact]
    public async Task A_cell_that_sleeps_on_costs_its_kernel_which_is_replaced_by_itself()
    {
        await using var page = await player.OpenAsync("try/six");
        await page.WaitForKernelAsync("ready");
        var number = page.Messages[0].GetProperty("kernel").GetProperty("number").GetInt32();
        await page.SendAsync(new { @do = "edit", cell = "c2", source = "Console.Write(\"asleep\");\nSystem.Threading.Thread.Sleep(-1);", by = "test" });
        await page.SendAsync(new { @do = "run", cells = new[] { "c2" } });
        await page.WaitAsync("output");
        var from = page.Messages.Count;
        await page.SendAsync(new { @do = "interrupt" });
        var replaced = await page.WaitForKernelAsync("starting", from);
        Assert.Contains("could not be stopped", replaced.GetProperty("message").GetString());
        await page.WaitForKernelAsync("ready", from);
        Assert.Equal(number + 1, replaced.GetProperty("number").GetInt32());
    }

    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nConsole.WriteLine(\"before\");\nDeep(0)", "stack overflow")]
    [InlineData("Console.WriteLine(\"before\");\nawait Task.Delay(300);\nEnvironment.FailFast(\"gone\");", "status")]
    public async Task A_crash_costs_this_kernel_only_says_so_and_a_restart_goes_on_with_edits_and_outputs(string source, string said)
    {
        await using var other = await player.OpenAsync("try/five");
        await using var page = await player.OpenAsync("try/seven");
        var from = page.Messages.Count;
        await page.RunAsync("c2", source, "crashed");
        var crashed = await page.WaitForKernelAsync("crashed", from);
        Assert.Contains(said, crashed.GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase);

        var restart = page.Messages.Count;
        await page.SendAsync(new { @do = "restart" });
        await page.WaitForKernelAsync("ready", restart);
        await using var fresh = await player.OpenAsync("try/seven");
        var cell = (await fresh.WaitAsync("snapshot")).GetProperty("cells").EnumerateArray().First(c => c.GetProperty("id").GetString() == "c2");
        Assert.Equal(source, cell.GetProperty("source").GetString());
        Assert.True(cell.GetProperty("isStale").GetBoolean());
        Assert.Equal("before\n", cell.GetProperty("outputs")[0].GetProperty("text").GetString());
        Assert.Contains("21", LessonClient.TextOf([.. await page.RunAsync("c1", "var x = 20;"), .. await page.RunAsync("c3")]));
        await other.RunAsync("c1");
    }

    [Theory]
    [InlineData("for (var i = 0; i < 100; i++) Console.Write(new string('y', 1_000_000));", "yyy")]
    [InlineData("for (var i = 0; i < 300_000; i++) Console.WriteLine(i);", "\n299999\n")]
    [InlineData("Console.Write(new string('z', 10_000_000));", "zzz")]
    public async Task A_flood_of_text_keeps_its_beginning_and_its_end_with_a_notice_between(string source, string end)
    {
        await using var page = await player.OpenAsync("try/nine");
        var said = LessonClient.TextOf(await page.RunAsync("c5", source));
        Assert.InRange(said.Length, 900_000, 1_100_000);
        Assert.EndsWith(end, said);
        Assert.Contains("characters) were cut here.]\n", said);
    }

    [Fact]
    public async Task A_huge_output_and_thousands_of_them_are_cut_with_a_notice()
    {
        await using var page = await player.OpenAsync("try/nine");
        var huge = await page.RunAsync("c5", "Microsoft.DotNet.Interactive.Kernel.HTML(new string('h', 10_000_000))");
        Assert.Contains("This output is cut: its text/html has 10,000,000 characters", LessonClient.TextOf(huge));

        var many = await page.RunAsync("c5", "for (var i = 0; i < 3_000; i++) Microsoft.DotNet.Interactive.Kernel.display(i);");
        Assert.Equal(2_001, many.Count(m => LessonClient.Type(m) == "output"));
        Assert.Contains("a cell may show 2,000", LessonClient.TextOf(many));
    }

    [Fact]
    public async Task A_hundred_thousand_updates_a_second_reach_the_page_as_a_few_and_the_last_one_stands()
    {
        await using var page = await player.OpenAsync("try/nine");
        var said = await page.RunAsync("c5", "using Microsoft.DotNet.Interactive;\nvar shown = KernelInvocationContext.Current.Display(-1, \"text/plain\");\nfor (var i = 0; i < 20_000; i++) shown.Update(i);");
        var replaced = said.Where(m => LessonClient.Type(m) == "replace").ToList();
        Assert.InRange(replaced.Count, 1, 2_000);
        Assert.Equal("19999", replaced[^1].GetProperty("output").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Two_lessons_do_not_share_a_kernel()
    {
        await using var one = await player.OpenAsync("try/nine");
        await using var six = await player.OpenAsync("try/six");
        await one.RunAsync("c5", "var onlyHere = 1;");
        var said = LessonClient.TextOf(await six.RunAsync("c5", "onlyHere", "failed"));
        Assert.StartsWith("CS0103", said);
    }

    [Fact]
    public async Task The_status_shows_the_kernels_with_their_memory()
    {
        await using var page = await player.OpenAsync("try/nine");
        await page.WaitForKernelAsync("ready");
        using var status = JsonDocument.Parse(await player.Http.GetStringAsync("/api/status"));
        var kernel = status.RootElement.GetProperty("kernels").EnumerateArray().Single(k => k.GetProperty("lesson").GetString() == "try/nine");
        Assert.True(kernel.GetProperty("memory").GetInt64() > 10_000_000);
    }
}
