using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Player.Contents;

namespace Course.Player.Lessons;

/// <summary>What a lesson's cells are: those of its exercises, which are the learner's to run, and the one that cleans up, are no part of its own run.</summary>
/// <param name="Exercises">Indices of the exercises' cells.</param>
/// <param name="CleanUp">Index of the cell that cleans up; null where there is none.</param>
/// <param name="Numbers">The numbers that readers see, by index.</param>
internal sealed record LessonParts(IReadOnlySet<int> Exercises, int? CleanUp, IReadOnlyDictionary<int, int> Numbers)
{
    /// <summary>The parts of a lesson.</summary>
    public static LessonParts Of(NotebookEntry entry, Notebook notebook) => new(
        ExerciseCells.In(notebook, entry.Exercises).SelectMany(e => e.Cells.All).Select(c => c.Index).ToHashSet(),
        notebook.Cells.SkipWhile(c => !IsCleanUp(c)).FirstOrDefault(c => c.Language == "csharp")?.Index,
        CellNumbers.Of(entry, notebook));

    /// <summary>Whether a cell runs with the lesson.</summary>
    public bool Runs(int cell) => !Exercises.Contains(cell) && cell != CleanUp;

    private static bool IsCleanUp(Cell cell) =>
        cell.Language == "markdown" && cell.Source.Split('\n').Any(line => line.StartsWith("## Clean up", StringComparison.Ordinal));
}
