using System.Text.Json;

namespace Player.Tests.Lessons;

/// <summary>An author, or git, changes a notebook while the player serves it.</summary>
public sealed class NotebookChangeTests(PlayerServer player)
{
    private const string Before = "#!csharp\n\nvar x = 20;\n\n#!csharp\n\nConsole.Write(x);\n\n#!csharp\n\nx + 1\n\n#!csharp\n\nx + 2\n";

    [Fact]
    public async Task Open_pages_get_the_new_cells_with_the_edits_and_outputs_that_still_belong_to_one()
    {
        var file = Path.Combine(player.Root, "notebooks/try/changed.dib");
        await File.WriteAllTextAsync(file, Before);
        await using var page = await player.OpenAsync("try/changed");
        await page.RunAsync("c0");
        await page.RunAsync("c1", "Console.Write(x); // mine");
        await page.RunAsync("c2", "x + 1 // mine, too");
        await page.RunAsync("c3");

        // One more in front, the first stays, one changes that is edited, one changes that is not.
        var from = page.Messages.Count;
        await File.WriteAllTextAsync(file, "#!csharp\n\nvar before = 1;\n\n" + Before.Replace("x + 1", "x + 100", StringComparison.Ordinal).Replace("x + 2", "x + 200", StringComparison.Ordinal));
        var (cells, notices) = await NextAsync(page, from, count: 5);
        Assert.Equal(["c0", "c1", "c2", "c3", "c4"], cells.Keys.Order());
        Assert.Equal("idle", cells["c0"].GetProperty("state").GetString());
        Assert.Equal("Console.Write(x); // mine", cells["c2"].GetProperty("source").GetString());
        Assert.Equal("20", cells["c2"].GetProperty("outputs")[0].GetProperty("text").GetString());
        Assert.All(["c1", "c2", "c3"], id => Assert.True(cells[id].GetProperty("isStale").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, cells["c3"].GetProperty("source").ValueKind);
        Assert.StartsWith("The course has changed a cell that you had edited.", Assert.Single(notices));

        // What is typed meanwhile on a page of the notebook before finds its cell; what it wants to run does not.
        from = page.Messages.Count;
        await page.SendAsync(new { @do = "edit", cell = "c0", source = "var x = 7;", by = "late", original = OriginalOf("var x = 20;") });
        var edit = await page.WaitAsync("edit", from);
        Assert.Equal(("c1", "var x = 7;"), (edit.GetProperty("cell").GetString(), edit.GetProperty("source").GetString()));
        Assert.Contains("7", LessonClient.TextOf([.. await page.RunAsync("c1"), .. await page.RunAsync("c2")]));

        // The cell comes back, and so does what was written in it.
        from = page.Messages.Count;
        await File.WriteAllTextAsync(file, Before);
        (cells, notices) = await NextAsync(page, from, count: 4);
        Assert.Equal("x + 1 // mine, too", cells["c2"].GetProperty("source").GetString());
        Assert.Empty(notices);
    }

    [Fact]
    public async Task A_page_of_the_notebook_before_runs_nothing_and_a_running_cell_is_not_disturbed()
    {
        var file = Path.Combine(player.Root, "notebooks/try/overtaken.dib");
        await using var old = await player.OpenAsync("try/overtaken", notebook: "of-another-time");
        await old.WaitForKernelAsync("ready");
        await old.SendAsync(new { @do = "run", cells = new[] { "c3" } });
        await using var page = await player.OpenAsync("try/overtaken");
        await page.SendAsync(new { @do = "edit", cell = "c1", source = "Console.Write(\"one \");\nawait Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"on?\");\nConsole.Write(\"two\");", by = "test" });
        await page.SendAsync(new { @do = "run", cells = new[] { "c1" } });
        await page.WaitAsync("input");
        await File.WriteAllTextAsync(file, "#!csharp\n\nvar before = 1;\n\n" + await File.ReadAllTextAsync(file));
        await using (var late = await player.OpenAsync("try/overtaken"))
        {
            await late.WaitAsync("snapshot");
            await late.SendAsync(new { @do = "input", text = "yes" });
        }
        await page.WaitForCellAsync("c1", "ok");
        var (cells, _) = await NextAsync(page, 1, count: 5);
        Assert.Equal("one two", cells["c2"].GetProperty("outputs")[0].GetProperty("text").GetString());
        Assert.Equal("idle", cells["c4"].GetProperty("state").GetString());
    }

    private static async Task<(Dictionary<string, JsonElement> Cells, IReadOnlyList<string> Notices)> NextAsync(LessonClient page, int from, int count)
    {
        var snapshot = await page.WaitAsync(m => LessonClient.Type(m) == "snapshot" && m.GetProperty("cells").GetArrayLength() == count, from);
        return (snapshot.GetProperty("cells").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!), [.. snapshot.GetProperty("notices").EnumerateArray().Select(n => n.GetString()!)]);
    }

    private static string OriginalOf(string source) => Course.Player.Contents.NotebookVersion.Of(new Course.Documents.Cell(0, "csharp", source, 1));
}
