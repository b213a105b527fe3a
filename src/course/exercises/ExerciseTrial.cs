using Course.Documents;
using Course.Reports;

namespace Course.Exercises;

/// <summary>Tries answers to exercises in one run of their notebook: its cells in order, and in a task's place each answer with the check after it.</summary>
public static class ExerciseTrial
{
    /// <summary>Makes the notebook that tries the answers, and goes on with the last of each to the lesson's end.</summary>
    /// <param name="notebook">The lesson.</param>
    /// <param name="answers">By the exercise's cells in it: sources for the task's cell, tried in this order.</param>
    public static Notebook Compose(Notebook notebook, IReadOnlyDictionary<ExerciseCells, IReadOnlyList<string>> answers)
    {
        var checks = answers.Keys.Select(e => e.Check.Index).ToHashSet();
        var tries = answers.ToDictionary(e => e.Key.Task.Index, e => e.Value.SelectMany(answer => (Cell[])[e.Key.Task with { Source = answer }, e.Key.Check]));
        var cells = notebook.Cells.Where(c => !checks.Contains(c.Index)).SelectMany(c => tries.GetValueOrDefault(c.Index) ?? [c]);
        return notebook with { Cells = [.. cells.Select((cell, index) => cell with { Index = index })] };
    }

    /// <summary>What the checks said, one verdict for each answer that was tried.</summary>
    public static IReadOnlyList<CheckVerdict> Verdicts(NotebookRun run) =>
        [.. run.Cells.SelectMany(c => c.Outputs).Select(o => o.Content.GetValueOrDefault("text/html")).OfType<string>().Select(CheckVerdict.Read).OfType<CheckVerdict>()];
}
