using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Player.Contents;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>
/// How far the learner is with a lesson's exercises. An attempt is a check that ran. The solution is shown after one, or after an answer that failed
/// before it could be checked. Not safe for several threads.
/// </summary>
internal sealed class ExerciseBook(NotebookEntry entry, Notebook notebook, string root)
{
    private readonly IReadOnlyList<(ExerciseEntry Exercise, ExerciseCells Cells)> _exercises = ExerciseCells.In(notebook, entry.Exercises);

    private readonly HashSet<string> _passed = [];
    private Dictionary<string, KeptExercise> _kept = [];

    /// <summary>What is to be kept.</summary>
    public IReadOnlyDictionary<string, KeptExercise> Kept => _kept;

    /// <summary>Every exercise.</summary>
    public IReadOnlyList<PageMessage.ExerciseChanged> All
    {
        get
        {
            var done = CourseOverview.ReadProgress(root).Progress.Done;
            return [.. entry.Exercises.Select(e => ToMessage(e, done.ContainsKey(e.Id)))];
        }
    }

    /// <summary>The same for the notebook as it is now.</summary>
    public ExerciseBook In(Notebook changed)
    {
        var book = new ExerciseBook(entry, changed, root) { _kept = _kept };
        book._passed.UnionWith(_passed);
        return book;
    }

    /// <summary>Takes what was kept.</summary>
    public void Load(IReadOnlyDictionary<string, KeptExercise> kept) => _kept = kept.ToDictionary();

    /// <summary>Forgets everything, the solved ones too.</summary>
    public void Reset()
    {
        _kept = [];
        _passed.Clear();
        var (progress, problem) = CourseOverview.ReadProgress(root);
        var ids = entry.Exercises.Select(e => e.Id).ToList();
        if (problem is null && progress.Done.Keys.Any(ids.Contains))
            progress.Without(ids).Write(LearnerProgress.PathIn(root));
    }

    /// <summary>A cell has ended; gives the exercise that it changed, or null.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="error">The first thing that went wrong in it; null where nothing did.</param>
    public PageMessage.ExerciseChanged? Ended(CellState cell, string? error = null)
    {
        var (exercise, cells) = _exercises.FirstOrDefault(e => e.Cells.Check.Index == cell.Cell.Index || e.Cells.Task.Index == cell.Cell.Index);
        if (exercise is null)
            return null;
        var isTask = cells.Task.Index == cell.Cell.Index;
        if (cell.State != CellStates.Ok)
            return Change(exercise, known => known with { IsAlmost = false, Failure = FailureOf(cell, isTask, error) });
        if (isTask)
            return Known(exercise.Id).Failure is null ? null : Change(exercise, known => known with { Failure = null });
        var verdict = cell.Outputs.OfType<Output.Html>().Select(o => CheckVerdict.Read(o.Content)).LastOrDefault(v => v?.ExerciseId == exercise.Id);
        if (verdict is { Passed: true })
            _passed.Add(exercise.Id);
        return Change(exercise, known => known with { Attempts = known.Attempts + 1, IsAlmost = verdict is { Verdict: AnswerVerdict.Almost }, Failure = null });
    }

    /// <summary>The cell that checks what stands in a task; null where the cell is no task.</summary>
    public Cell? CheckOf(CellState cell) => _exercises.FirstOrDefault(e => e.Cells.Task.Index == cell.Cell.Index).Cells?.Check;

    private static string FailureOf(CellState cell, bool isTask, string? error)
    {
        var what = isTask ? "your code" : "the check itself";
        return cell.State == CellStates.Cancelled ? $"{what} was stopped." : $"{what} failed. {error?.Split('\n')[0]}".TrimEnd();
    }

    /// <summary>Shows one hint more; null where there is no such exercise.</summary>
    public PageMessage.ExerciseChanged? Hint(string id) =>
        Find(id) is { } exercise ? Change(exercise, known => known with { Hints = Math.Min(known.Hints + 1, exercise.Hints.Count) }) : null;

    /// <summary>Shows the solution; null where nothing was tried, or there is no such exercise.</summary>
    public PageMessage.ExerciseChanged? Solution(string id) =>
        Find(id) is { } exercise && (Known(id) is { Attempts: > 0 } or { Failure: not null } || IsSolved(id)) ? Change(exercise, known => known with { IsSolutionShown = true }) : null;

    private ExerciseEntry? Find(string id) => entry.Exercises.FirstOrDefault(e => e.Id == id);

    private KeptExercise Known(string id) => _kept.GetValueOrDefault(id) ?? new KeptExercise(0, 0, false);

    private bool IsSolved(string id) => CourseOverview.ReadProgress(root).Progress.Done.ContainsKey(id);

    private PageMessage.ExerciseChanged Change(ExerciseEntry exercise, Func<KeptExercise, KeptExercise> change)
    {
        _kept[exercise.Id] = change(Known(exercise.Id));
        return ToMessage(exercise, IsSolved(exercise.Id));
    }

    private PageMessage.ExerciseChanged ToMessage(ExerciseEntry exercise, bool isDone)
    {
        var known = Known(exercise.Id);
        var isSolved = isDone || _passed.Contains(exercise.Id);
        return new PageMessage.ExerciseChanged(
            exercise.Id, known.Attempts, [.. exercise.Hints.Take(known.Hints)], exercise.Hints.Count, isSolved, known.IsAlmost && !isSolved, known.Failure,
            known.IsSolutionShown ? exercise.Solution : null, known.IsSolutionShown ? exercise.Why : null,
            known.IsSolutionShown ? exercise.Alternatives : []);
    }
}
