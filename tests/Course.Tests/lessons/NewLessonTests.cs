using System.Diagnostics;
using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Reports;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>A lesson that an author begins: it runs at once, and the check says what is to be written.</summary>
public sealed class NewLessonTests : IDisposable
{
    private const string Course = "tutorial04_jetstream";
    private const string Title = "Mirrors & sources: a \"night shift\"";
    private static readonly NotebookEntry Last = ExerciseTrials.Manifest.Notebooks.Last(n => n.Course == Course);
    private static readonly int Number = LessonNumber.Of(Last.Name)!.Step + 1;
    private static readonly string Lesson = $"notebooks/{Course}/{Number:00}-mirrors-sources-a-night-shift.dib";
    private readonly CourseCopy _copy = new();

    [Fact]
    public async Task A_new_lesson_runs_its_exercise_works_and_only_what_is_to_be_written_is_left()
    {
        var made = await _copy.RunAsync(null, "new-lesson", Title);
        Assert.True(made.ExitCode == 0, made.Text);
        Assert.Contains("course check " + Lesson, made.Output);
        Assert.Contains($"\n# {Number}. " + Title + "\n", File.ReadAllText(_copy.PathOf(Lesson)));

        var check = await _copy.RunAsync(null, "check");
        var faults = check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1];
        Assert.All(faults, f => Assert.Contains("still to be written", f));
        Assert.Equal(["helpers/checks/MirrorsSourcesANightShiftChecks.cs", "notebooks/course.toml", Lesson], faults.Select(f => f.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));

        await TryExerciseAsync();
    }

    [Fact]
    public async Task The_entry_follows_the_last_lesson_of_its_course_and_the_rest_of_the_manifest_stays()
    {
        var before = File.ReadAllText(_copy.PathOf("notebooks/course.toml"));
        Assert.Equal(0, (await _copy.RunAsync(null, "new-lesson", "Evening tide")).ExitCode);
        Assert.Equal(0, (await _copy.RunAsync(null, "new-lesson", "First", "--course", "tutorial05_kv")).ExitCode);

        var (manifest, problems) = ManifestReader.Read(_copy.PathOf("notebooks/course.toml"));
        Assert.Empty(problems);
        var files = manifest.Notebooks.Select(n => n.File).ToList();
        Assert.Equal($"{Course}/{Number:00}-evening-tide.dib", files[files.IndexOf(Last.File) + 1]);
        Assert.Equal("tutorial05_kv/01-first.dib", files[^1]);
        var after = File.ReadAllLines(_copy.PathOf("notebooks/course.toml")).ToList();
        Assert.All(before.Split('\n'), line => Assert.True(line.Length == 0 || after.Remove(line)));
    }

    [Theory]
    [InlineData("Create a stream", "has this title already")]
    [InlineData("Cancel once", "has an exercise cancel-once already")]
    [InlineData("…", "gives no file name")]
    [InlineData("Evening tide", "helpers/checks/EveningTideChecks.cs is there already")]
    public async Task What_stands_in_the_way_is_said_and_nothing_is_written(string title, string said)
    {
        _copy.Write("helpers/checks/EveningTideChecks.cs", "// Somebody's.\n");
        var before = Snapshot();
        var result = await _copy.RunAsync(null, "new-lesson", title);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error);
        Assert.Equal(before, Snapshot());
    }

    public void Dispose() => _copy.Dispose();

    private async Task TryExerciseAsync()
    {
        var exercise = ManifestReader.Read(_copy.PathOf("notebooks/course.toml")).Manifest.Find(Lesson["notebooks/".Length..])!.Exercises.Single();
        var notebook = NotebookFile.Read(_copy.PathOf(Lesson));
        var cells = ExerciseCells.Find(notebook, exercise.Id)!;
        await BuildHelpersAsync();
        await using var server = await NatsServer.StartAsync();
        Assert.True((await _copy.RecordAsync(server, Lesson)).IsSuccess);
        Assert.Empty(await ServerState.StreamsAsync(server));

        const string trial = "notebooks/tutorial04_jetstream/98-trial.dib";
        _copy.Write(trial, DibWriter.Write(ExerciseTrial.Compose(notebook, new Dictionary<ExerciseCells, IReadOnlyList<string>> { [cells] = [cells.Task.Source, .. exercise.Wrong.Select(w => w.Answer), exercise.Solution] })));
        var run = await _copy.RecordAsync(server, trial);
        Assert.True(run.IsSuccess, Failure.Of(run)?.ToString());
        Assert.Equal([false, false, false, true], ExerciseTrial.Verdicts(run).Select(v => v.Passed));
    }

    // Apart from the repository's own, and the copy's door names these.
    private async Task BuildHelpersAsync()
    {
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props"])
            File.Copy(Path.Combine(RepositoryPaths.Root, file), _copy.PathOf(file));
        string[] words = ["build", _copy.PathOf("helpers"), "--nologo", "--verbosity", "quiet", $"-property:ArtifactsPath={_copy.PathOf("built")}"];
        using var build = Process.Start(new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(build.ExitCode == 0, output);
        var door = File.ReadAllText(_copy.PathOf("helpers/jetstream.csx"));
        _copy.Write("helpers/jetstream.csx", door.Replace("artifacts/helpers", "built/helpers", StringComparison.Ordinal));
    }

    private Dictionary<string, string> Snapshot() =>
        new[] { "notebooks", "helpers" }.SelectMany(f => Directory.EnumerateFiles(_copy.PathOf(f), "*", SearchOption.AllDirectories)).ToDictionary(f => f, File.ReadAllText);
}
