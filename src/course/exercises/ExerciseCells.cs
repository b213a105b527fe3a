using Course.Documents;
using Course.Manifests;

namespace Course.Exercises;

/// <summary>Where an exercise stands in its notebook: the cell to complete, the check after it, the hints after that.</summary>
/// <param name="Task">The cell that the learner completes.</param>
/// <param name="Check">The cell that shows the check's result.</param>
/// <param name="Hints">The cell that shows hints and solution.</param>
public sealed record ExerciseCells(Cell Task, Cell Check, Cell Hints)
{
    /// <summary>The three in order.</summary>
    public IEnumerable<Cell> All => [Task, Check, Hints];

    /// <summary>The exercises that have their three cells in a notebook, in the manifest's order.</summary>
    public static IReadOnlyList<(ExerciseEntry Exercise, ExerciseCells Cells)> In(Notebook notebook, IEnumerable<ExerciseEntry> exercises) =>
        [.. exercises.Select(e => (Exercise: e, Cells: Find(notebook, e.Id))).Where(e => e.Cells is not null).Select(e => (e.Exercise, e.Cells!))];

    /// <summary>Finds an exercise's cells by their calls: <c>ShowHints("id")</c>, before it <c>Show(await Check…)</c>, before that the task.</summary>
    /// <returns>Null where one of the three is missing.</returns>
    public static ExerciseCells? Find(Notebook notebook, string id)
    {
        var code = notebook.Cells.Where(c => c.Language == "csharp").ToList();
        var hints = code.FindIndex(c => c.Source.Contains($"ShowHints(\"{id}\")", StringComparison.Ordinal));
        var check = hints < 0 ? -1 : code.FindLastIndex(hints, c => c.Source.Contains("Show(await Check", StringComparison.Ordinal));
        return check < 1 ? null : new ExerciseCells(code[check - 1], code[check], code[hints]);
    }
}
