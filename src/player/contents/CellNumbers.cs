using Course.Documents;
using Course.Exercises;
using Course.Manifests;

namespace Course.Player.Contents;

/// <summary>The numbers that readers see: code cells from 1. Prose has none, and neither has a cell of hints, in whose place the exercise's box stands.</summary>
internal static class CellNumbers
{
    /// <summary>The numbers by the cells' indices.</summary>
    public static IReadOnlyDictionary<int, int> Of(NotebookEntry entry, Notebook notebook)
    {
        var hints = ExerciseCells.In(notebook, entry.Exercises).Select(e => e.Cells.Hints.Index).ToHashSet();
        return notebook.Cells.Where(c => c.Language != "markdown" && !hints.Contains(c.Index)).Select((c, i) => (c.Index, Number: i + 1)).ToDictionary(c => c.Index, c => c.Number);
    }
}
