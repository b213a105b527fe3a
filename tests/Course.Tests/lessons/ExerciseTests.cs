using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>The three-way contract: unsolved runs and is told what is missing, solved passes, each known mistake gets the hint meant for it.</summary>
public sealed class ExerciseTests : IDisposable
{
    private static readonly CourseManifest _manifest = ManifestReader.Read(Path.Combine(RepositoryPaths.Root, "notebooks/course.toml")).Manifest;
    private readonly CourseCopy _copy = new();

    public static TheoryData<string, string> All => [.. _manifest.Notebooks.SelectMany(n => n.Exercises.Select(e => (n.File, e.Id)))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_exercise_tells_unsolved_wrong_and_solved_apart(string file, string id)
    {
        var exercise = _manifest.Find(file)!.Exercises.Single(e => e.Id == id);
        var notebook = DibParser.Read(_copy.PathOf($"notebooks/{file}"));
        var cells = ExerciseCells.Find(notebook, id)!;
        var trial = ExerciseTrial.Compose(notebook, cells, [cells.Task.Source, .. exercise.Wrong.Select(w => w.Answer), exercise.Solution]);
        var place = $"notebooks/{Path.GetDirectoryName(file)}/{id}.dib";
        _copy.Write(place, DibWriter.Write(trial));

        await using var server = await NatsServer.StartAsync();
        var run = await _copy.RecordAsync(server, place);

        Assert.True(run.IsSuccess, Course.Reports.Failure.Of(run)?.ToString());
        var verdicts = ExerciseTrial.Verdicts(run).Where(v => v.ExerciseId == id).ToList();
        Assert.Equal([false, .. exercise.Wrong.Select(_ => false), true], verdicts.Select(v => v.Passed));
        foreach (var (wrong, verdict) in exercise.Wrong.Zip(verdicts.Skip(1)))
            Assert.True(Plain(verdict.Html).Contains(Plain(wrong.Hint), StringComparison.Ordinal), $"The answer '{wrong.Id}' was told: {verdict.Html}");
        Assert.DoesNotContain(exercise.Wrong, w => Plain(verdicts[0].Html).Contains(Plain(w.Hint), StringComparison.Ordinal));
        Assert.Equal([id], LearnerProgress.Read(LearnerProgress.PathIn(_copy.Root)).Done.Keys);
    }

    public void Dispose() => _copy.Dispose();

    // Words only: the notes turn marks such as `code` into html.
    private static string Plain(string text) =>
        string.Concat(System.Text.RegularExpressions.Regex.Replace(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(text, "<[^>]+>", "")), "[`*\\s]", ""));
}
