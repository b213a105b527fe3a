using System.Text.RegularExpressions;
using Course.Documents;
using Course.Reports;

namespace Course.Exercises;

/// <summary>Tries answers to an exercise in one run of its notebook: all cells before the task once, then each answer with the check after it.</summary>
public static partial class ExerciseTrial
{
    /// <summary>Makes the notebook that tries the answers.</summary>
    /// <param name="notebook">The lesson.</param>
    /// <param name="cells">The exercise's cells in it.</param>
    /// <param name="answers">Sources for the task's cell, tried in this order.</param>
    public static Notebook Compose(Notebook notebook, ExerciseCells cells, IEnumerable<string> answers)
    {
        var before = notebook.Cells.TakeWhile(c => c.Index < cells.Task.Index);
        var tries = answers.SelectMany(answer => (Cell[])[cells.Task with { Source = answer }, cells.Check]);
        return notebook with { Cells = [.. before.Concat(tries).Select((cell, index) => cell with { Index = index })] };
    }

    /// <summary>What the checks said, one verdict for each answer that was tried.</summary>
    public static IReadOnlyList<CheckVerdict> Verdicts(NotebookRun run) =>
        [.. run.Cells.SelectMany(c => c.Outputs).Select(o => o.Content.GetValueOrDefault("text/html")).OfType<string>().Select(ToVerdict).OfType<CheckVerdict>()];

    private static CheckVerdict? ToVerdict(string html)
    {
        var match = Mark().Match(html);
        return match.Success ? new CheckVerdict(match.Groups["id"].Value, match.Groups["passed"].Value == "true", html) : null;
    }

    [GeneratedRegex("""data-exercise="(?<id>[^"]+)" data-passed="(?<passed>true|false)"\s*""")]
    private static partial Regex Mark();
}

/// <summary>What a check said.</summary>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="Passed">Whether the answer serves.</param>
/// <param name="Html">The words, with the hint for a known mistake.</param>
public sealed record CheckVerdict(string ExerciseId, bool Passed, string Html);
