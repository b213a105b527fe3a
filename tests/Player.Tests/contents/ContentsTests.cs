using System.Net;
using System.Text.Json;
using Course.Manifests;
using Testing;

namespace Player.Tests.Contents;

/// <summary>Contents, search, resume and the lesson's page.</summary>
public sealed class ContentsTests(PlayerServer player)
{
    [Fact]
    public async Task The_contents_list_all_lessons_in_order_with_their_exercises()
    {
        using var course = JsonDocument.Parse(await player.Http.GetStringAsync("/api/course"));

        var courses = course.RootElement.GetProperty("courses").EnumerateArray().ToList();
        Assert.Equal(["tutorial04_jetstream", "lab_clinic", "lab4_jetstream_basics", "reference", "try"], courses.Select(c => c.GetProperty("name").GetString()));
        var lessons = courses[0].GetProperty("lessons").EnumerateArray().ToList();
        Assert.Equal(Named("tutorial04_jetstream"), lessons.Select(l => l.GetProperty("name").GetString()));
        Assert.All(lessons, l => Assert.Matches($"^0*{l.GetProperty("number").GetString()}-", l.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, course.RootElement.GetProperty("problem").ValueKind);
    }

    private static IEnumerable<string> Named(string course) =>
        ManifestReader.Read(Path.Combine(RepositoryPaths.Root, "notebooks/course.toml")).Manifest.Notebooks.Where(n => n.Course == course).Select(n => n.Name);

    [Theory]
    [InlineData("ack floor", "/lesson/reference/glossary#ack-floor")]
    [InlineData("ACK FLO", "/lesson/reference/glossary#ack-floor")]
    [InlineData("zanzi", "/lesson/try/eight#a-second-part")]
    public async Task A_search_finds_headings_and_words_by_their_beginning(string query, string expected)
    {
        using var found = JsonDocument.Parse(await player.Http.GetStringAsync($"/api/search?q={Uri.EscapeDataString(query)}"));
        var hits = found.RootElement.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("href").GetString()).ToList();
        Assert.InRange(hits.Count, 1, 20);
        Assert.Contains(expected, hits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<script>")]
    [InlineData("qqqqqq")]
    [InlineData("* ( [ \\")]
    public async Task A_search_for_nothing_finds_nothing_or_little_and_never_fails(string query)
    {
        using var answer = await player.Http.GetAsync($"/api/search?q={Uri.EscapeDataString(query)}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_lesson_is_readable_without_scripts_and_its_links_lead_to_lessons()
    {
        var page = await player.Http.GetStringAsync("/lesson/tutorial04_jetstream/03-publish");

        Assert.Contains("<h1 id=\"3-publish-to-jetstream\">3. Publish to JetStream</h1>", page);
        Assert.Contains("href=\"/lesson/reference/glossary#message-id\"", page);
        Assert.Contains("<section class=\"cell\" data-cell=\"c1\" data-language=\"csharp\" data-original=\"", page);
        Assert.DoesNotContain(".dib", page);
    }

    [Fact]
    public async Task A_lessons_picture_is_shown_and_no_other_file_is()
    {
        var page = await player.Http.GetStringAsync("/lesson/tutorial04_jetstream/01-start-jetstream");
        Assert.Matches("<img src=\"/pictures/jetstream.svg\" alt=\"[^\"]{40,}\">", page);

        using var picture = await player.Http.GetAsync("/pictures/jetstream.svg");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.ToString());
        Assert.Equal(await File.ReadAllTextAsync(RepositoryPaths.Root + "/notebooks/pictures/jetstream.svg"), await picture.Content.ReadAsStringAsync());
        foreach (var other in (string[])["none.svg", "..%2fcourse.toml", "course.toml"])
            Assert.Equal(HttpStatusCode.NotFound, (await player.Http.GetAsync($"/pictures/{other}")).StatusCode);
    }

    [Fact]
    public async Task A_lesson_that_is_not_there_is_not_found()
    {
        using var answer = await player.Http.GetAsync("/lesson/try/none");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
