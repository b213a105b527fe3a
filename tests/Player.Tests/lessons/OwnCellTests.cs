using System.Text.Json;

namespace Player.Tests.Lessons;

/// <summary>The learner's own cells, as pages see them on their line.</summary>
public sealed class OwnCellTests(PlayerServer first)
{
    private const string Scratch = "own-0123456789abcdef";
    private const string Note = "own-fedcba9876543210";

    [Fact]
    public async Task Own_cells_stay_where_they_are_when_their_cell_is_gone_and_survive_a_restart()
    {
        using var folder = new PlayerFolder();
        await using (var before = await OtherPlayer.StartAsync(folder, first))
        await using (var page = await before.OpenAsync("try/one"))
        {
            await page.SendAsync(new { @do = "addOwn", id = Scratch, kind = "scratch", below = "c2", source = "var kept = 1;" });
            await page.SendAsync(new { @do = "addOwn", id = Note, kind = "note", below = "c2", source = "*Kept.*" });
            await page.WaitAsync(m => LessonClient.Type(m) == "own" && m.GetProperty("own").GetProperty("id").GetString() == Note);
            await page.RunAsync(Scratch);
            await before.StopAsync();
        }
        var text = await File.ReadAllTextAsync(folder.PathOf("notebooks/try/one.dib"));
        folder.Write("notebooks/try/one.dib", text.Replace("Console.WriteLine($\"x is {x}\");", "Console.WriteLine(\"written anew\");", StringComparison.Ordinal));

        await using var after = await OtherPlayer.StartAsync(folder, first);
        await using var again = await after.OpenAsync("try/one");
        var snapshot = await again.WaitAsync("snapshot");
        var own = snapshot.GetProperty("own").EnumerateArray().ToList();
        Assert.Equal([(Scratch, "c2", null), (Note, "c2", Scratch)], own.Select(o => (Text(o, "id")!, Text(o, "below")!, Text(o, "after"))));
        Assert.Equal("<p><em>Kept.</em></p>", Text(own[1], "html")!.Trim());
        var cell = snapshot.GetProperty("cells").EnumerateArray().Single(c => Text(c, "id") == Scratch);
        Assert.Equal(("var kept = 1;", "ok", false), (Text(cell, "source"), Text(cell, "state"), cell.GetProperty("isEdited").GetBoolean()));
    }

    [Fact]
    public async Task What_no_page_would_ask_for_is_not_added_and_a_note_nested_too_deeply_is_shown_as_text()
    {
        using var folder = new PlayerFolder();
        await using var player = await OtherPlayer.StartAsync(folder, first);
        await using var page = await player.OpenAsync("try/one");
        await page.WaitAsync("snapshot");
        await page.SendAsync(new { @do = "addOwn", id = "c1", kind = "scratch", below = "c1" });
        await page.SendAsync(new { @do = "addOwn", id = "own-\"><b>", kind = "note", below = "c1" });
        await page.SendAsync(new { @do = "addOwn", id = Scratch, kind = "html", below = "c1" });
        await page.SendAsync(new { @do = "addOwn", id = Scratch, kind = "scratch", below = "c99" });
        await page.SendAsync(new { @do = "addOwn", id = Note, kind = "note", below = "c1", source = new string('>', 2000) + " deep <b>" });
        var added = await page.WaitAsync("own");
        Assert.Equal(Note, Text(added.GetProperty("own"), "id"));
        Assert.EndsWith(" deep &lt;b&gt;</pre>", Text(added.GetProperty("own"), "html")!, StringComparison.Ordinal);
        Assert.Single(page.Messages, m => LessonClient.Type(m) == "own");
        await page.SendAsync(new { @do = "run", cells = new[] { Note, "c1" } });
        await page.WaitForCellAsync("c1", "ok");
        Assert.DoesNotContain(page.Messages, m => LessonClient.Type(m) == "cell" && Text(m, "cell") == Note);
    }

    private static string? Text(JsonElement part, string name) => part.GetProperty(name).GetString();
}
