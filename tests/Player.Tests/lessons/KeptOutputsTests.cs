using System.Text.Json;
using Course.Player.Lessons;
using Course.Player.Outputs;

namespace Player.Tests.Lessons;

/// <summary>Outputs outlive the player.</summary>
public sealed class KeptOutputsTests(PlayerServer first)
{
    [Fact]
    public async Task A_player_that_starts_again_shows_the_last_outputs_as_those_of_an_earlier_kernel()
    {
        using var folder = new PlayerFolder();
        await using (var player = await OtherPlayer.StartAsync(folder, first))
        {
            await using var page = await player.OpenAsync("try/one");
            await page.RunAsync("c1", "var x = 41;");
            await page.RunAsync("c3");
            await page.RunAsync("c5", "Microsoft.DotNet.Interactive.Kernel.HTML(new string('h', 2_000_000)).Display();");
            // Stopped in the middle: what was printed by then is kept.
            await page.SendAsync(new { @do = "edit", cell = "c2", source = "Console.Write(\"begun\");\nawait Task.Delay(-1);", by = "test" });
            await page.SendAsync(new { @do = "run", cells = new[] { "c2" } });
            await page.WaitAsync(m => m.GetRawText().Contains("begun", StringComparison.Ordinal) && LessonClient.Type(m) == "output");
            await player.StopAsync();
        }
        await using var next = await OtherPlayer.StartAsync(folder, first);
        await using var again = await next.OpenAsync("try/one");
        var snapshot = await again.WaitAsync("snapshot");
        var cells = snapshot.GetProperty("cells").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!);
        Assert.Contains("42", Text(cells["c3"]));
        Assert.Contains("too large to be kept", Text(cells["c5"]));
        Assert.Equal("begun", Text(cells["c2"]));
        Assert.Equal(["ok", "cancelled", "ok", "ok"], cells.Values.Select(c => c.GetProperty("state").GetString()));
        Assert.All(cells.Values, c => Assert.True(c.GetProperty("isStale").GetBoolean() && c.GetProperty("kernel").GetInt32() < snapshot.GetProperty("kernel").GetProperty("number").GetInt32()));

        Assert.Contains("21", LessonClient.TextOf([.. await again.RunAsync("c1", "var x = 20;"), .. await again.RunAsync("c3")]));
    }

    [Fact]
    public async Task A_cell_that_had_not_ended_when_the_player_was_killed_has_not_run()
    {
        using var folder = new PlayerFolder();
        await using (var player = await OtherPlayer.StartAsync(folder, first))
        {
            await using var page = await player.OpenAsync("try/two");
            await page.RunAsync("c1", "Console.Write(1);");
            await KeptAsync(folder, "\"ok\"");
            await page.SendAsync(new { @do = "edit", cell = "c1", source = "await Task.Delay(-1);", by = "test" });
            await page.SendAsync(new { @do = "run", cells = new[] { "c1" } });
            await KeptAsync(folder, "Delay(-1)");
            await player.EndAsync("KILL");
        }
        await using var next = await OtherPlayer.StartAsync(folder, first);
        await using var again = await next.OpenAsync("try/two");
        var cell = (await again.WaitAsync("snapshot")).GetProperty("cells").EnumerateArray().First(c => c.GetProperty("id").GetString() == "c1");
        Assert.Equal("crashed", cell.GetProperty("state").GetString());
        Assert.Equal("await Task.Delay(-1);", cell.GetProperty("source").GetString());
    }

    private static async Task KeptAsync(PlayerFolder folder, string text)
    {
        var file = folder.PathOf(".course/player/try/two.outputs.json");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!File.Exists(file) || !(await File.ReadAllTextAsync(file, limit.Token)).Contains(text, StringComparison.Ordinal))
            await Task.Delay(50, limit.Token);
    }

    [Fact]
    public async Task A_damaged_file_of_outputs_is_kept_aside_and_said_and_the_edits_beside_it_stay()
    {
        using var folder = new PlayerFolder();
        folder.Write(".course/player/try/one.outputs.json", "{ damaged");
        await using var player = await OtherPlayer.StartAsync(folder, first);
        await using var page = await player.OpenAsync("try/one");
        var notice = Assert.Single((await page.WaitAsync("snapshot")).GetProperty("notices").EnumerateArray()).GetString();
        Assert.StartsWith("The outputs of this lesson could not be read", notice);
        Assert.Equal("{ damaged", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder.PathOf(".course/player/try"), "one.outputs.json.damaged-*"))));
    }

    [Fact]
    public void What_is_kept_has_a_limit_for_each_output_and_for_the_lesson()
    {
        var large = new Output.Text("a", false, new string('x', KeptOutputs.LargestOutput));
        var many = Enumerable.Range(0, 10).Select(i => new Output.Text($"{i}", false, new string('y', KeptOutputs.LargestOutput - 100)));
        var kept = (KeptOutputs.Empty with { Cells = [new KeptCell("c1", "o", "ok", 1, 1, "", 0, [large, .. many])] }).Bounded();
        Assert.IsType<Output.Missing>(kept.Cells[0].Outputs[0]);
        Assert.Equal(8, kept.Cells[0].Outputs.OfType<Output.Text>().Count());
        Assert.Equal(11, kept.Cells[0].Outputs.Count);
    }

    private static string Text(JsonElement cell)
    {
        var output = cell.GetProperty("outputs")[0];
        return (output.TryGetProperty("text", out var text) ? text : output.GetProperty("html")).GetString()!;
    }
}
