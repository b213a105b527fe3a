using Course.Exercises;

namespace Course.Tests.Lessons;

/// <summary>The three-way contract: unsolved runs and is told what is missing, solved passes in each way, each known mistake gets the hint meant for it.</summary>
public sealed class ExerciseTests(ExerciseTrials trials) : IClassFixture<ExerciseTrials>
{
    public static TheoryData<string, string> All => [.. ExerciseTrials.Manifest.Notebooks.SelectMany(n => n.Exercises.Select(e => (n.File, e.Id)))];

    public static TheoryData<string> Lessons => [.. ExerciseTrials.Manifest.Notebooks.Where(n => n.Exercises.Count > 0).Select(n => n.File)];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task A_lesson_runs_alone_on_an_empty_server_draws_its_chart_and_leaves_nothing_behind(string file)
    {
        var (run, _, left) = await trials.OfAsync(file);

        Assert.True(run.IsSuccess, Course.Reports.Failure.Of(run)?.ToString());
        Assert.True(Course.Reports.ChartCount.Of(run) > 0, file + " draws no chart.");
        Assert.Empty(left);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_exercise_tells_unsolved_wrong_and_solved_apart(string file, string id)
    {
        var exercise = ExerciseTrials.Manifest.Find(file)!.Exercises.Single(e => e.Id == id);

        var (run, done, _) = await trials.OfAsync(file);

        Assert.True(run.IsSuccess, Course.Reports.Failure.Of(run)?.ToString());
        var verdicts = ExerciseTrial.Verdicts(run).Where(v => v.ExerciseId == id).ToList();
        Assert.Equal([false, .. exercise.Wrong.Select(_ => false), .. exercise.Alternatives.Select(_ => true), true], verdicts.Select(v => v.Passed));
        foreach (var (wrong, verdict) in exercise.Wrong.Zip(verdicts.Skip(1)))
            Assert.True(Plain(verdict.Html).Contains(Plain(wrong.Hint), StringComparison.Ordinal), $"The answer '{wrong.Id}' was told: {verdict.Html}");
        Assert.DoesNotContain(exercise.Wrong, w => Plain(verdicts[0].Html).Contains(Plain(w.Hint), StringComparison.Ordinal));
        Assert.Contains(id, done);
    }

    // Words only: the notes turn marks such as `code` into html.
    private static string Plain(string text) =>
        string.Concat(System.Text.RegularExpressions.Regex.Replace(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(text, "<[^>]+>", "")), "[`*\\s]", ""));
}
