using Course.Manifests;
using Course.Reports;

namespace Course.Checks;

/// <summary>What some notebooks hold, in words.</summary>
internal static class CourseTotals
{
    /// <summary>Cells, exercises and predictions; those that are too long, of each kind, and with choices.</summary>
    public static string Of(IReadOnlyList<CheckedFile.Notebook> notebooks)
    {
        var exercises = notebooks.SelectMany(n => n.Entry?.Exercises ?? []).ToList();
        var choices = notebooks.Sum(n => n.Entry?.Predictions.Count ?? 0);
        string[] counts =
        [
            $"{Wording.Count(notebooks.Sum(n => n.Content.Cells.Length), "cell")} ({Lengths(notebooks)})",
            Wording.Count(exercises.Count, "exercise") + (exercises.Count == 0 ? "" : $" ({Kinds(exercises)})"),
            $"{Wording.Count(notebooks.Sum(PredictionLint.Count), "prediction")} ({choices} with choices)",
        ];
        return string.Join(", ", counts);
    }

    private static string Lengths(IReadOnlyList<CheckedFile.Notebook> notebooks)
    {
        var tooLong = notebooks.SelectMany(LimitsLint.TooLong).ToList();
        return $"{tooLong.Count(l => l.IsCode)} of code over {CellLength.MostLines} lines, " +
            $"{tooLong.Count(l => !l.IsCode)} of prose over {CellLength.MostWords} words, " +
            $"{notebooks.Sum(n => n.Entry?.Exceptions.Count ?? 0)} excepted";
    }

    private static string Kinds(IReadOnlyList<ExerciseEntry> exercises) =>
        string.Join(", ", exercises.GroupBy(e => e.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.NameOf()}"));
}
