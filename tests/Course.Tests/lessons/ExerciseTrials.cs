using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Reports;
using Testing;

namespace Course.Tests.Lessons;

/// <summary>What became of the answers to an exercise.</summary>
/// <param name="Run">The run in which all were tried: the task as it came, each known mistake, the solution.</param>
/// <param name="Done">The exercises noted as solved afterwards.</param>
public sealed record TriedAnswers(NotebookRun Run, IReadOnlyCollection<string> Done);

/// <summary>The trials of all exercises, some at once: most of its time a trial waits for its server.</summary>
public sealed class ExerciseTrials : IAsyncLifetime
{
    private readonly SemaphoreSlim _room = new(3);
    private Dictionary<string, Task<TriedAnswers>> _trials = [];

    /// <summary>The course's manifest.</summary>
    public static CourseManifest Manifest { get; } = ManifestReader.Read(Path.Combine(RepositoryPaths.Root, "notebooks/course.toml")).Manifest;

    /// <summary>The trial of an exercise.</summary>
    public Task<TriedAnswers> OfAsync(string exercise) => _trials[exercise];

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        var all = Manifest.Notebooks.SelectMany(n => n.Exercises.Select(e => (n.File, Exercise: e)));
        _trials = all.ToDictionary(x => x.Exercise.Id, x => Task.Run(() => TryInTurnAsync(x.File, x.Exercise)));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_trials.Values).ContinueWith(_ => { }, TaskScheduler.Default);
        _room.Dispose();
    }

    private async Task<TriedAnswers> TryInTurnAsync(string file, ExerciseEntry exercise)
    {
        await _room.WaitAsync();
        try
        {
            return await TryAsync(file, exercise);
        }
        finally
        {
            _room.Release();
        }
    }

    private static async Task<TriedAnswers> TryAsync(string file, ExerciseEntry exercise)
    {
        using var copy = new CourseCopy();
        var notebook = DibParser.Read(copy.PathOf($"notebooks/{file}"));
        var cells = ExerciseCells.Find(notebook, exercise.Id)!;
        var trial = ExerciseTrial.Compose(notebook, cells, [cells.Task.Source, .. exercise.Wrong.Select(w => w.Answer), exercise.Solution]);
        var place = $"notebooks/{Path.GetDirectoryName(file)}/{exercise.Id}.dib";
        copy.Write(place, DibWriter.Write(trial));
        await using var server = await NatsServer.StartAsync();
        var run = await copy.RecordAsync(server, place);
        return new TriedAnswers(run, [.. LearnerProgress.Read(LearnerProgress.PathIn(copy.Root)).Done.Keys]);
    }
}
