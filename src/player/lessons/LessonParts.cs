using Course.Documents;
using Course.Exercises;
using Course.Manifests;

namespace Course.Player.Lessons;

/// <summary>Which cells are no part of a lesson's own run: those of its exercises, which are the learner's to run, and the one that cleans up.</summary>
/// <param name="Exercises">Indices of the exercises' cells.</param>
/// <param name="CleanUp">Index of the cell that cleans up; null where there is none.</param>
internal sealed record LessonParts(IReadOnlySet<int> Exercises, int? CleanUp)
{
    /// <summary>The parts of a lesson.</summary>
    public static LessonParts Of(NotebookEntry entry, Notebook notebook) => new(
        entry.Exercises.Select(e => ExerciseCells.Find(notebook, e.Id)).OfType<ExerciseCells>()
            .SelectMany(e => (int[])[e.Task.Index, e.Check.Index, e.Hints.Index]).ToHashSet(),
        notebook.Cells.SkipWhile(c => !IsCleanUp(c)).FirstOrDefault(c => c.Language == "csharp")?.Index);

    /// <summary>Whether a cell runs with the lesson.</summary>
    public bool Runs(int cell) => !Exercises.Contains(cell) && cell != CleanUp;

    private static bool IsCleanUp(Cell cell) =>
        cell.Language == "markdown" && cell.Source.Split('\n').Any(line => line.StartsWith("## Clean up", StringComparison.Ordinal));
}
