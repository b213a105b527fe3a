using System.Text.Json;
using Player.Tests.Browser;

namespace Player.Tests.Contents;

/// <summary>The place where the learner left is one for the whole course, and tests in the browser leave theirs too: they take turns.</summary>
[Collection(nameof(BrowserRoom))]
public sealed class ResumeTests(PlayerServer player)
{
    [Fact]
    public async Task The_course_resumes_where_the_learner_was_last()
    {
        await using var page = await player.OpenAsync("try/eight");
        await page.SendAsync(new { @do = "seen", cell = "c3" });
        await page.SendAsync(new { @do = "hover", request = 1, cell = "c4", source = "", position = 0 });
        await page.WaitAsync("hover");

        using var course = JsonDocument.Parse(await player.Http.GetStringAsync("/api/course"));
        var resume = course.RootElement.GetProperty("resume");
        Assert.Equal(("try", "eight", "c3"), (resume.GetProperty("course").GetString(), resume.GetProperty("name").GetString(), resume.GetProperty("cell").GetString()));
    }
}
