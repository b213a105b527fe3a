using System.Text.Json;

namespace Player.Tests.Lessons;

/// <summary>What the player knows and tells of predictions.</summary>
public sealed class PredictionTests(PlayerServer player)
{
    private const string Lesson = "try/predict";

    [Fact]
    public async Task A_choice_is_kept_and_decided_by_the_next_cell_alone_and_forgotten_with_the_lesson()
    {
        await using var page = await player.OpenAsync(Lesson);
        var first = (await page.WaitAsync("snapshot")).GetProperty("predictions")[0];
        Assert.Equal("""{"cell":"c0","shows":"c1","chosen":null,"right":null,"because":null}""", Known(first));

        Assert.Equal("""{"cell":"c0","shows":"c1","chosen":3,"right":null,"because":null}""", await ChooseAsync(page, 3));
        Assert.Equal("""{"cell":"c0","shows":"c1","chosen":1,"right":null,"because":null}""", await ChooseAsync(page, 1));
        await page.SendAsync(new { @do = "predict", cell = "c0", answer = 4 });
        await page.SendAsync(new { @do = "predict", cell = "c1", answer = 1 });

        await page.RunAsync("c1", "nothing", "failed");
        Assert.Equal("""{"made":0,"right":0}""", await CountAsync());
        var from = page.Messages.Count;
        await page.RunAsync("c1", "var x = 20;");
        const string Decided = """{"cell":"c0","shows":"c1","chosen":1,"right":2,"because":"Half of 40 is `20`."}""";
        Assert.Equal(Decided, Known(await page.WaitAsync("prediction", from)));
        Assert.Equal("""{"made":1,"right":0}""", await CountAsync());

        // It stands: a second choice changes nothing, as whoever comes later sees.
        await page.SendAsync(new { @do = "predict", cell = "c0", answer = 2 });
        from = page.Messages.Count;
        await page.RunAsync("c3");
        Assert.DoesNotContain(page.Messages.Skip(from), m => LessonClient.Type(m) == "prediction");
        await using (var other = await player.OpenAsync(Lesson))
            Assert.Equal(Decided, Known((await other.WaitAsync("snapshot")).GetProperty("predictions")[0]));

        // Where the cell has run already, a choice is decided at once.
        Assert.Equal("""{"cell":"c2","shows":"c3","chosen":1,"right":1,"because":"One *more* than 20."}""", await ChooseAsync(page, 1, "c2"));
        Assert.Equal("""{"made":2,"right":1}""", await CountAsync());

        from = page.Messages.Count;
        await page.SendAsync(new { @do = "resetLesson" });
        Assert.Equal(Known(first), Known((await page.WaitAsync("snapshot", from)).GetProperty("predictions")[0]));
        Assert.Equal("""{"made":0,"right":0}""", await CountAsync());
    }

    [Fact]
    public async Task A_file_of_a_player_that_knew_no_predictions_is_read_and_nothing_in_it_is_lost()
    {
        var file = Path.Combine(player.Root, ".course/player/try/predict-old.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, """{"version":1,"edits":[],"exercises":{"an-exercise":{"attempts":2,"hints":1,"isSolutionShown":false}}}""");
        await using var page = await player.OpenAsync("try/predict-old");
        Assert.Empty((await page.WaitAsync("snapshot")).GetProperty("notices").EnumerateArray());
        await ChooseAsync(page, 2);
        var kept = await File.ReadAllTextAsync(file);
        Assert.Contains("""{"an-exercise":{"attempts":2,"hints":1,""", kept);
        Assert.Contains("\"answer\":\"It is 20.\",\"isRight\":null", kept);
    }

    [Fact]
    public async Task A_player_that_starts_again_knows_the_choices_by_their_words_and_asks_anew_where_they_are_gone()
    {
        var file = Path.Combine(player.Root, ".course/player/try/predict-kept.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file,
            """
            {"version":1,"edits":[],"exercises":{},"predictions":{
              "What is `x`?":{"answer":"It is 20.","isRight":true}, "And what is x + 1?":{"answer":"No answer now","isRight":null}, "Asked no more":{"answer":"a","isRight":true}}}
            """);
        await using var page = await player.OpenAsync("try/predict-kept");
        var known = (await page.WaitAsync("snapshot")).GetProperty("predictions");
        Assert.Equal("""{"cell":"c0","shows":"c1","chosen":2,"right":2,"because":"Half of 40 is `20`."}""", Known(known[0]));
        Assert.Equal("""{"cell":"c2","shows":"c3","chosen":null,"right":null,"because":null}""", Known(known[1]));
        Assert.Equal("""{"made":1,"right":1}""", await CountAsync("predict-kept"));
        await ChooseAsync(page, 2, "c2");
        Assert.Contains("Asked no more", await File.ReadAllTextAsync(file));
    }

    private static async Task<string> ChooseAsync(LessonClient page, int answer, string cell = "c0")
    {
        var from = page.Messages.Count;
        await page.SendAsync(new { @do = "predict", cell, answer });
        return Known(await page.WaitAsync("prediction", from));
    }

    // Without what only numbers it.
    private static string Known(JsonElement prediction) => JsonSerializer.Serialize(
        prediction.EnumerateObject().Where(p => p.Name is not ("type" or "seq")).ToDictionary(p => p.Name, p => p.Value), JsonOptions);

    private async Task<string> CountAsync(string lesson = "predict")
    {
        using var course = JsonDocument.Parse(await player.Http.GetStringAsync("/api/course"));
        return course.RootElement.GetProperty("courses").EnumerateArray().SelectMany(c => c.GetProperty("lessons").EnumerateArray())
            .Single(l => l.GetProperty("name").GetString() == lesson).GetProperty("predictions").GetRawText();
    }

    private static JsonSerializerOptions JsonOptions { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
