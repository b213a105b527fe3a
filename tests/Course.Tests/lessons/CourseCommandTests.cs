using Course.Manifests;
using Testing;

namespace Course.Tests.Lessons;

public sealed class CourseCommandTests : IDisposable
{
    private readonly CourseCopy _copy = new();

    [Fact]
    public async Task The_courses_own_manifest_and_notebooks_agree()
    {
        var result = await _copy.RunAsync(null, "check");
        Assert.True(result.ExitCode == 0, result.Text);
        Assert.Contains("all is in order", result.Output);
    }

    [Fact]
    public void The_readme_names_each_lesson_with_its_title_and_minutes()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "README.md"));
        var lessons = ManifestReader.Read(_copy.PathOf("notebooks/course.toml")).Manifest.Notebooks.Where(n => n.Exercises.Count > 0);
        Assert.All(lessons, n => Assert.Contains($"[{n.Title}](notebooks/{n.File}) | {n.Minutes} |", readme));
    }

    [Fact]
    public async Task Check_names_a_stray_file_a_double_id_and_an_incomplete_exercise()
    {
        _copy.Write("notebooks/tutorial04_jetstream/stray.txt", "");
        _copy.Write("notebooks/course.toml", File.ReadAllText(_copy.PathOf("notebooks/course.toml")) + """

            [[notebook]]
            file = "tutorial04_jetstream/01-start-jetstream.dib"
            title = "Again"
            minutes = 1
            server = "2.12"
              [[notebook.exercise]]
              id = "half"
              hints = ["one"]
              solution = "1"
              colour = "red"
            """);
        var result = await _copy.RunAsync(null, "check");
        Assert.Equal(1, result.ExitCode);
        foreach (var said in (string[])["stray.txt is not in course.toml", "01-start-jetstream.dib 2 times", "exercise half: title must be text", "exercise half: why must be text", "unknown key colour", "exercise half has 1 hints", "exercise half has not its three cells"])
            Assert.Contains(said, result.Output);
    }

    [Fact]
    public async Task Check_looks_at_single_files_and_ends_with_1_for_a_fault()
    {
        _copy.Write("notebooks/tutorial04_jetstream/98-trap.dib", "#!csharp\n\n#!import ../../helpers/jetstream.csx // the door\n");
        var bad = await _copy.RunAsync(null, "check", "98", "helpers/jetstream.csx");
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("notebooks/tutorial04_jetstream/98-trap.dib:3: the comment behind #!import is taken as its parameter", bad.Output);

        var good = await _copy.RunAsync(null, "check", "03", "helpers/jetstream.csx");
        Assert.True(good.ExitCode == 0, good.Text);
        Assert.Matches(@"2 files, [0-9]+ cells \(.+\), [0-9]+ exercises? \(.+\), .+: all is in order\.", good.Output);

        var unknown = await _copy.RunAsync(null, "check", "config.toml");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("course check reads .dib, .ipynb, .csx, .cs and .md", unknown.Error);
    }

    [Fact]
    public async Task Progress_lists_what_is_done_and_never_resets_a_damaged_file()
    {
        Directory.CreateDirectory(_copy.PathOf(".course"));
        _copy.Write(".course/progress.json", """{ "version": 1, "done": { "server-report": "2026-01-02T03:04:05+00:00" } }""");
        var good = await _copy.RunAsync(null, "progress");
        Assert.Equal(0, good.ExitCode);
        Assert.Contains("done 2026-01-02", good.Output);
        Assert.Matches("1 of [0-9]+ exercises done", good.Output);

        _copy.Write(".course/progress.json", "{ oops");
        var bad = await _copy.RunAsync(null, "progress");
        Assert.Equal(2, bad.ExitCode);
        Assert.Contains("left as it is", bad.Error);
        Assert.Equal("{ oops", File.ReadAllText(_copy.PathOf(".course/progress.json")));
    }

    [Fact]
    public async Task Reset_opens_one_lessons_exercises_restores_its_notebook_and_deletes_its_streams_only()
    {
        await using var server = await NatsServer.StartAsync();
        const string lesson = "notebooks/tutorial04_jetstream/02-create-a-stream.dib";
        var original = File.ReadAllText(_copy.PathOf(lesson));
        await GitAsync("init", "-q");
        await GitAsync("add", "notebooks");
        await GitAsync("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "x");
        _copy.Write(lesson, original + "\n#!csharp\n\n// mine\n");
        Directory.CreateDirectory(_copy.PathOf(".course"));
        _copy.Write(".course/progress.json", """{ "version": 1, "done": { "returns-stream": "2026-01-02T03:04:05Z", "cancel-once": "2026-01-02T03:04:05Z" } }""");
        _copy.Write("notebooks/tutorial04_jetstream/99-state.dib", """
            #!csharp

            #!import ../../helpers/jetstream.csx

            #!csharp

            var js = new NatsClient(Environment.GetEnvironmentVariable("NATS_URL")).CreateJetStreamContext();
            await js.CreateStreamAsync(new StreamConfig("TWO", ["two"]) { Metadata = new Dictionary<string, string> { [Ownership.Key] = "lesson 2" } });
            await js.CreateStreamAsync(new StreamConfig("THREE", ["three"]) { Metadata = new Dictionary<string, string> { [Ownership.Key] = "lesson 3" } });
            await js.CreateStreamAsync(new StreamConfig("FOREIGN", ["foreign"]));
            """);
        Assert.Equal(0, (await _copy.RunAsync(server, "run", "99")).ExitCode);

        var result = await _copy.RunAsync(server, "reset", "create-a-stream");

        Assert.True(result.ExitCode == 0, result.Text);
        Assert.Equal(["FOREIGN", "THREE"], await ServerState.StreamsAsync(server));
        Assert.Equal(original, File.ReadAllText(_copy.PathOf(lesson)));
        Assert.Contains("// mine", File.ReadAllText(Assert.Single(Directory.GetFiles(_copy.PathOf(".course/kept")))));
        var progress = File.ReadAllText(_copy.PathOf(".course/progress.json"));
        Assert.Contains("cancel-once", progress);
        Assert.DoesNotContain("returns-stream", progress);
    }

    [Fact]
    public async Task Usage_that_is_wrong_ends_with_2_and_says_how()
    {
        Assert.Equal(2, (await _copy.RunAsync(null, "run", "nowhere")).ExitCode);
        var unknown = await _copy.RunAsync(null, "run", "--nonsense");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("course run --help", unknown.Error);
    }

    public void Dispose() => _copy.Dispose();

    private async Task GitAsync(params string[] words)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", words) { WorkingDirectory = _copy.Root })!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }
}
