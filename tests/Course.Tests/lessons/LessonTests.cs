using Course.Reports;
using Testing;

namespace Course.Tests.Lessons;

public sealed class LessonTests : IDisposable
{
    private readonly CourseCopy _copy = new();

    // What has exercises is run by their tests; the lab's programs count on js-bootstrap before them, and are run in order below.
    public static TheoryData<string> Alone =>
        [.. ExerciseTrials.Manifest.Notebooks.Where(n => n.Exercises.Count == 0).Select(n => n.File).Where(n => !Path.GetFileName(n).StartsWith("js-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Alone))]
    public async Task A_notebook_without_exercises_runs_alone_on_an_empty_server_and_leaves_nothing_behind(string notebook)
    {
        await using var server = await NatsServer.StartAsync();
        var run = await _copy.RecordAsync(server, $"notebooks/{notebook}");
        Assert.True(run.IsSuccess, Failure.Of(run)?.ToString());
        Assert.Empty(await ServerState.StreamsAsync(server));
    }

    [Fact]
    public async Task A_notebook_that_fails_ends_the_run_with_1_and_its_page_begins_with_the_failing_cell()
    {
        _copy.Write("notebooks/tutorial04_jetstream/99-fails.dib", "#!markdown\n\n# Fails\n\n#!csharp\n\nthrow new InvalidOperationException(\"as it must\");\n");
        var result = await _copy.RunAsync(null, "run", "99");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("99-fails.dib:7", result.Text);
        Assert.Contains("as it must", File.ReadAllText(_copy.PathOf("out/tutorial04_jetstream/99-fails.html")));
    }

    [Fact]
    public async Task A_lesson_that_crashes_its_process_loses_that_lesson_only()
    {
        _copy.Write("notebooks/tutorial04_jetstream/98-crashes.dib", "#!csharp\n\nEnvironment.FailFast(\"gone\");\n");
        _copy.Write("notebooks/tutorial04_jetstream/99-runs.dib", "#!csharp\n\nConsole.WriteLine(1);\n");
        var result = await _copy.RunAsync(null, "run", "98", "99");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Process ended", result.Text);
        Assert.Contains("1 of 2 notebooks", result.Text);
    }

    [Fact]
    public async Task A_single_lesson_that_crashes_says_so_on_its_page()
    {
        _copy.Write("notebooks/tutorial04_jetstream/98-crashes.dib", "#!csharp\n\nConsole.WriteLine(\"began\");\n\n#!csharp\n\nEnvironment.FailFast(\"gone\");\n");
        var result = await _copy.RunAsync(null, "run", "98");
        var page = File.ReadAllText(_copy.PathOf("out/tutorial04_jetstream/98-crashes.html"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("began", page);
        Assert.Contains("process ended in this cell, with status", page);
    }

    [Fact]
    public async Task A_stream_that_is_not_the_courses_is_left_alone_and_the_lesson_says_why()
    {
        await using var server = await NatsServer.StartAsync();
        _copy.Write("notebooks/tutorial04_jetstream/99-owner.dib", """
            #!csharp

            #!import ../../helpers/jetstream.csx

            #!csharp

            var js = new NatsClient(Environment.GetEnvironmentVariable("NATS_URL")).CreateJetStreamContext();
            await js.CreateStreamAsync(new StreamConfig("ORDERS", ["orders.*"]));
            """);
        Assert.Equal(0, (await _copy.RunAsync(server, "run", "99")).ExitCode);
        var result = await _copy.RunAsync(server, "run", "notebooks/tutorial04_jetstream/02-create-a-stream.dib");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is not the course's", result.Text);
        Assert.Equal(["ORDERS"], await ServerState.StreamsAsync(server));
    }

    public void Dispose() => _copy.Dispose();
}
