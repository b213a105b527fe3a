using System.Text.Json;

namespace Player.Tests.Lessons;

/// <summary>A real lesson with the helpers, its charts and its exercise.</summary>
public sealed class LessonTests(PlayerServer player)
{
    private const string Lesson = "tutorial04_jetstream/01-start-jetstream";

    [Fact]
    public async Task A_lesson_runs_draws_its_charts_as_data_and_its_exercise_is_tried_hinted_and_solved()
    {
        using var about = JsonDocument.Parse(await player.Http.GetStringAsync($"/api/lesson/{Lesson}"));
        var cells = about.RootElement.GetProperty("cells").EnumerateArray()
            .Where(c => c.GetProperty("kind").GetString() == "csharp" && !IsOf("late-orders", c)).ToList();
        var roles = cells.Where(c => c.GetProperty("exercise").ValueKind == JsonValueKind.Object).ToDictionary(c => c.GetProperty("exercise").GetProperty("role").GetString()!, c => c.GetProperty("id").GetString()!);
        await using var page = await player.OpenAsync(Lesson);

        await page.SendAsync(new { @do = "solution", exercise = "server-report" });
        await page.SendAsync(new { @do = "run", cells = cells.Select(c => c.GetProperty("id").GetString()).TakeWhile(id => id != roles["hints"]) });
        var tried = await page.WaitAsync("exercise");
        Assert.Equal((1, false, 0), (tried.GetProperty("attempts").GetInt32(), tried.GetProperty("solved").GetBoolean(), tried.GetProperty("hints").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, tried.GetProperty("solution").ValueKind);
        AssertCharts(page);

        var from = page.Messages.Count;
        await page.SendAsync(new { @do = "hint", exercise = "server-report" });
        Assert.Equal(1, (await page.WaitAsync("exercise", from)).GetProperty("hints").GetArrayLength());
        from = page.Messages.Count;
        await page.SendAsync(new { @do = "solution", exercise = "server-report" });
        var solution = (await page.WaitAsync("exercise", from)).GetProperty("solution").GetString()!;

        from = page.Messages.Count;
        await page.SendAsync(new { @do = "edit", cell = roles["task"], source = solution, by = "test" });
        await page.SendAsync(new { @do = "run", cells = new[] { roles["task"], roles["check"] } });
        Assert.True((await page.WaitAsync("exercise", from)).GetProperty("solved").GetBoolean());
        Assert.Contains("server-report", await File.ReadAllTextAsync(Path.Combine(player.Root, ".course/progress.json")));
        Assert.Contains("""{"id":"server-report","title":"A report for the operator","solved":true}""", await player.Http.GetStringAsync("/api/course"));
    }

    private static bool IsOf(string exercise, JsonElement cell) =>
        cell.GetProperty("exercise") is { ValueKind: JsonValueKind.Object } own && own.GetProperty("id").GetString() == exercise;

    private static void AssertCharts(LessonClient page)
    {
        var outputs = page.Messages.Where(m => LessonClient.Type(m) == "output").Select(m => m.GetProperty("output")).ToList();
        var charts = outputs.Where(o => o.GetProperty("kind").GetString() == "chart").ToList();
        Assert.NotEmpty(charts);
        Assert.All(charts, chart =>
        {
            Assert.NotEqual("", chart.GetProperty("finding").GetString());
            Assert.NotEmpty(chart.GetProperty("figure").GetProperty("data").EnumerateArray());
            Assert.NotEmpty(chart.GetProperty("table").GetProperty("rows").EnumerateArray());
        });
        Assert.DoesNotContain(outputs, o => o.GetRawText().Contains("courseCharts.draw", StringComparison.Ordinal));
    }
}
