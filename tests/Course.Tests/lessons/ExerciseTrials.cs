using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Reports;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>What became of the answers to a lesson's exercises.</summary>
/// <param name="Run">The run in which all were tried: for each exercise the task as it came, each known mistake, each alternative, the solution.</param>
/// <param name="Done">The exercises noted as solved afterwards.</param>
/// <param name="Left">The streams that are there afterwards, on a server that was empty.</param>
public sealed record TriedAnswers(NotebookRun Run, IReadOnlyCollection<string> Done, IReadOnlyCollection<string> Left);

/// <summary>The trials of all exercises, a lesson's together, two lessons at once.</summary>
public sealed class ExerciseTrials : IAsyncLifetime
{
    private readonly SemaphoreSlim _room = new(2);
    private Dictionary<string, Task<TriedAnswers>> _trials = [];

    /// <summary>The course's manifest.</summary>
    public static CourseManifest Manifest { get; } = ManifestReader.Read(Path.Combine(RepositoryPaths.Root, "notebooks/course.toml")).Manifest;

    /// <summary>The trial of a lesson's exercises.</summary>
    /// <param name="file">The lesson's path under <c>notebooks/</c>.</param>
    public Task<TriedAnswers> OfAsync(string file) => _trials[file];

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        _trials = Manifest.Notebooks.Where(n => n.Exercises.Count > 0).ToDictionary(n => n.File, n => Task.Run(() => TryInTurnAsync(n)));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_trials.Values).ContinueWith(_ => { }, TaskScheduler.Default);
        _room.Dispose();
    }

    private async Task<TriedAnswers> TryInTurnAsync(NotebookEntry lesson)
    {
        await _room.WaitAsync();
        try
        {
            return await TryAsync(lesson);
        }
        finally
        {
            _room.Release();
        }
    }

    // The solution comes last: what follows in the lesson may build on it.
    private static string[] Answers(ExerciseCells cells, ExerciseEntry exercise) =>
        [cells.Task.Source, .. exercise.Wrong.Select(w => w.Answer), .. exercise.Alternatives.Select(a => a.Solution), exercise.Solution];

    private static async Task<TriedAnswers> TryAsync(NotebookEntry lesson)
    {
        using var copy = new CourseCopy();
        var notebook = NotebookFile.Read(copy.PathOf($"notebooks/{lesson.File}"));
        var answers = lesson.Exercises.Select(e => (Cells: ExerciseCells.Find(notebook, e.Id)!, Exercise: e))
            .ToDictionary(x => x.Cells, IReadOnlyList<string> (x) => Answers(x.Cells, x.Exercise));
        var place = $"notebooks/{Path.GetDirectoryName(lesson.File)}/trial.dib";
        copy.Write(place, DibWriter.Write(ExerciseTrial.Compose(notebook, answers)));
        await using var server = await NatsServer.StartAsync();
        var run = await copy.RecordAsync(server, place);
        return new TriedAnswers(run, [.. LearnerProgress.Read(LearnerProgress.PathIn(copy.Root)).Done.Keys], [.. await ServerState.StreamsAsync(server)]);
    }
}
