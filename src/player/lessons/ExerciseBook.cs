using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Player.Contents;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>
/// How far the learner is with a lesson's exercises. An attempt is a check that ran, or a task that failed before it could be checked. The solution
/// is shown after one. Not safe for several threads.
/// </summary>
internal sealed class ExerciseBook(NotebookEntry entry, Notebook notebook, string root)
{
    private readonly List<(ExerciseEntry Exercise, ExerciseCells Cells)> _exercises =
        [.. entry.Exercises.Select(e => (e, ExerciseCells.Find(notebook, e.Id))).Where(e => e.Item2 is not null).Select(e => (e.e, e.Item2!))];

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
    public PageMessage.ExerciseChanged? Ended(CellState cell)
    {
        var (exercise, cells) = _exercises.FirstOrDefault(e => e.Cells.Check.Index == cell.Cell.Index || e.Cells.Task.Index == cell.Cell.Index);
        if (exercise is null || cell.State == CellStates.Cancelled || (cells.Task.Index == cell.Cell.Index && cell.State == CellStates.Ok))
            return null;
        var verdict = cell.Outputs.OfType<Output.Html>().Select(o => CheckVerdict.Read(o.Content)).LastOrDefault(v => v?.ExerciseId == exercise.Id);
        if (verdict is { Passed: true })
            _passed.Add(exercise.Id);
        return Change(exercise, known => known with { Attempts = known.Attempts + 1, IsAlmost = verdict is { Verdict: AnswerVerdict.Almost } });
    }

    /// <summary>Shows one hint more; null where there is no such exercise.</summary>
    public PageMessage.ExerciseChanged? Hint(string id) =>
        Find(id) is { } exercise ? Change(exercise, known => known with { Hints = Math.Min(known.Hints + 1, exercise.Hints.Count) }) : null;

    /// <summary>Shows the solution; null where there was no attempt, or there is no such exercise.</summary>
    public PageMessage.ExerciseChanged? Solution(string id) =>
        Find(id) is { } exercise && (Known(id).Attempts > 0 || IsSolved(id)) ? Change(exercise, known => known with { IsSolutionShown = true }) : null;

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
            exercise.Id, known.Attempts, [.. exercise.Hints.Take(known.Hints)], exercise.Hints.Count, isSolved, known.IsAlmost && !isSolved,
            known.IsSolutionShown ? exercise.Solution : null, known.IsSolutionShown ? exercise.Why : null,
            known.IsSolutionShown ? exercise.Alternatives : []);
    }
}
