using System.Text.Json;

namespace Player.Tests.Lessons;

/// <summary>What happens to cells: run, queued, stopped, marked.</summary>
public sealed class CellTests(PlayerServer player)
{
    [Fact]
    public async Task Opening_a_lesson_runs_nothing()
    {
        await using var page = await player.OpenAsync("try/eight");
        await page.WaitForKernelAsync("ready");

        var snapshot = page.Messages[0];
        Assert.All(snapshot.GetProperty("cells").EnumerateArray(), cell => Assert.Equal("idle", cell.GetProperty("state").GetString()));
        Assert.DoesNotContain(page.Messages, m => LessonClient.Type(m) is "output" or "clear" or "cell");
    }

    [Fact]
    public async Task Cells_run_in_the_order_asked_for_share_variables_and_go_stale_when_one_above_them_runs_again()
    {
        await using var page = await player.OpenAsync("try/one");
        await page.SendAsync(new { @do = "run", cells = new[] { "c1", "c2", "c3" } });
        await page.WaitForCellAsync("c3", "ok");

        Assert.StartsWith("x is 20\n<div class=\"dni-plaintext\"><pre>21</pre></div>", LessonClient.TextOf(page.Messages));
        var order = page.Messages.Where(m => LessonClient.Type(m) == "clear").Select(m => m.GetProperty("cell").GetString());
        Assert.Equal(["c1", "c2", "c3"], order);

        var from = page.Messages.Count;
        await page.RunAsync("c1", "var x = 30;");
        var stale = await page.WaitAsync(m => LessonClient.Type(m) == "cell" && m.GetProperty("cell").GetString() == "c3" && m.GetProperty("isStale").GetBoolean(), from);
        Assert.False(stale.GetProperty("isEdited").GetBoolean());
        Assert.True((await page.WaitForCellAsync("c1", "ok", from)).GetProperty("isEdited").GetBoolean());
        Assert.Contains("31", LessonClient.TextOf(await page.RunAsync("c3")));
    }

    [Fact]
    public async Task An_error_names_its_line_in_the_cell_and_ends_the_queue()
    {
        await using var page = await player.OpenAsync("try/two");
        await page.SendAsync(new { @do = "edit", cell = "c1", source = "var a = 1;\n\nint b = missing;", by = "test" });
        await page.SendAsync(new { @do = "run", cells = new[] { "c1", "c2" } });
        await page.WaitForCellAsync("c1", "failed");

        var error = (await page.WaitAsync("output")).GetProperty("output");
        Assert.Equal("error", error.GetProperty("kind").GetString());
        Assert.Equal(3, error.GetProperty("line").GetInt32());
        Assert.StartsWith("CS0103: ", error.GetProperty("message").GetString());
        await page.WaitForCellAsync("c2", "idle", await page.IndexOfAsync(m => LessonClient.Type(m) == "output"));

        var thrown = LessonClient.TextOf(await page.RunAsync("c1", "string s = null!;\nthrow new InvalidOperationException(\"<img src=x onerror=alert(1)>\");", "failed"));
        Assert.Equal("InvalidOperationException: <img src=x onerror=alert(1)>", thrown);
        Assert.Equal(2, page.Messages.Last(m => LessonClient.Type(m) == "output").GetProperty("output").GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Two_windows_see_the_same_and_each_edit_reaches_the_other()
    {
        await using var one = await player.OpenAsync("try/three");
        await using var two = await player.OpenAsync("try/three");
        await one.SendAsync(new { @do = "edit", cell = "c2", source = "Console.Write(\"from one\");", by = "page one" });
        Assert.Equal("page one", (await two.WaitAsync("edit")).GetProperty("by").GetString());

        await two.RunAsync("c2");
        await one.WaitForCellAsync("c2", "ok");
        Assert.Equal("from one", LessonClient.TextOf(one.Messages));
        Assert.Equal(Numbers(two), Numbers(one));
        Assert.Equal(two.Run, one.Run);
    }

    [Fact]
    public async Task A_page_that_comes_back_gets_exactly_what_it_missed_and_a_stranger_gets_everything()
    {
        await using var all = await player.OpenAsync("try/four");
        await all.RunAsync("c2", "for (var i = 0; i < 3; i++) { Console.Write(i); await Task.Delay(60); }");
        await all.SendAsync(new { @do = "edit", cell = "c1", source = "var x = 1; // mine", by = "test" });
        await all.WaitAsync(m => LessonClient.Type(m) == "edit" && m.GetProperty("cell").GetString() == "c1");
        var numbers = Numbers(all).ToList();

        await using var back = await player.OpenAsync("try/four", numbers[2], all.Run);
        await back.WaitAsync(m => m.GetProperty("seq").GetInt64() == numbers[^1]);
        Assert.Equal(numbers.Skip(3), Numbers(back));
        Assert.DoesNotContain(back.Messages, m => LessonClient.Type(m) == "snapshot");

        await using var stranger = await player.OpenAsync("try/four", numbers[2], "another-run");
        var snapshot = await stranger.WaitAsync("snapshot");
        var cells = snapshot.GetProperty("cells").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!);
        Assert.Equal("012", cells["c2"].GetProperty("outputs")[0].GetProperty("text").GetString());
        Assert.Equal("var x = 1; // mine", cells["c1"].GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Null, cells["c3"].GetProperty("source").ValueKind);
    }

    [Fact]
    public async Task A_cell_asks_and_any_page_may_answer()
    {
        await using var page = await player.OpenAsync("try/three");
        await page.SendAsync(new { @do = "edit", cell = "c3", source = "var name = await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Your name?\");\nConsole.Write($\"Hello {name}\");", by = "test" });
        await page.SendAsync(new { @do = "run", cells = new[] { "c3" } });
        Assert.Equal("Your name?", (await page.WaitAsync("input")).GetProperty("prompt").GetString());

        await using var other = await player.OpenAsync("try/three");
        Assert.Equal("Your name?", (await other.WaitAsync("snapshot")).GetProperty("input").GetProperty("prompt").GetString());
        await other.SendAsync(new { @do = "input", text = "Ada" });
        await page.WaitForCellAsync("c3", "ok");
        Assert.Contains("Hello Ada", LessonClient.TextOf(page.Messages));
        await page.WaitAsync("inputAnswered");
    }

    [Fact]
    public async Task A_reset_cell_is_as_it_came_and_a_reset_lesson_keeps_what_was_written_in_a_file()
    {
        await using var page = await player.OpenAsync("try/ten");
        await page.RunAsync("c3", "\"edited\"");
        var from = page.Messages.Count;
        await page.SendAsync(new { @do = "reset", cell = "c3" });
        Assert.Equal("x + 1", (await page.WaitAsync("edit", from)).GetProperty("source").GetString());
        Assert.False((await page.WaitForCellAsync("c3", "idle", from)).GetProperty("isEdited").GetBoolean());

        await page.SendAsync(new { @do = "edit", cell = "c5", source = "\"precious\"", by = "test" });
        await page.WaitAsync(m => LessonClient.Type(m) == "edit" && m.GetProperty("cell").GetString() == "c5");
        from = page.Messages.Count;
        await page.SendAsync(new { @do = "resetLesson" });
        var snapshot = await page.WaitAsync("snapshot", from);
        Assert.All(snapshot.GetProperty("cells").EnumerateArray(), c => Assert.False(c.GetProperty("isEdited").GetBoolean()));
        var kept = Directory.GetFiles(Path.Combine(player.Root, ".course/player/try"), "ten.json.2*");
        Assert.Contains(kept, file => File.ReadAllText(file).Contains("precious", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edits_are_on_disk_and_never_in_the_notebook()
    {
        var notebook = Path.Combine(player.Root, "notebooks/try/two.dib");
        var before = await File.ReadAllTextAsync(notebook);
        await using var page = await player.OpenAsync("try/two");
        await page.SendAsync(new { @do = "edit", cell = "c5", source = "\"on disk\"", by = "test" });
        await page.WaitAsync(m => LessonClient.Type(m) == "edit" && m.GetProperty("cell").GetString() == "c5");

        Assert.Contains("on disk", await File.ReadAllTextAsync(Path.Combine(player.Root, ".course/player/try/two.json")));
        Assert.Equal(before, await File.ReadAllTextAsync(notebook));
    }

    [Fact]
    public async Task A_page_that_says_ten_megabytes_at_once_is_sent_away_and_the_lesson_goes_on()
    {
        await using var flood = await player.OpenAsync("try/two");
        // The player hangs up in the middle, which the sender may or may not notice.
        await Record.ExceptionAsync(() => flood.SendAsync(new { @do = "edit", cell = "c3", source = new string('z', 10_000_000), by = "test" }));
        await flood.Gone;
        await using var page = await player.OpenAsync("try/two");
        var cell = (await page.WaitAsync("snapshot")).GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("id").GetString() == "c3");
        Assert.False(cell.GetProperty("isEdited").GetBoolean());
        Assert.Contains("fine", LessonClient.TextOf(await page.RunAsync("c1", "Console.Write(\"fine\");")));
    }

    private static IEnumerable<long> Numbers(LessonClient page) =>
        page.Messages.Where(m => LessonClient.Type(m) != "snapshot" && m.TryGetProperty("seq", out _)).Select(m => m.GetProperty("seq").GetInt64());
}
