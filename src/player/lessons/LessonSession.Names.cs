namespace Course.Player.Lessons;

/// <summary>What the cells have declared in the kernel, so that a kernel that is lost can say what went with it.</summary>
internal sealed partial class LessonSession
{
    private const int MostNamed = 12;

    private IReadOnlyList<string> _declared = [];

    // With an earlier player's kernel, and not declared again since.
    private IReadOnlyList<string> _lost = [];

    private IEnumerable<string> LostNames => _lost.Count == 0 ? [] :
        [$"The player was started again, and this lesson's kernel ended with the one before. {GoneWithIt(_lost)} Run the cells again that declare them."];

    private void Declare(CellState cell)
    {
        if (cell.Cell.Language != "csharp")
            return;
        var names = DeclaredNames.In(cell.RanSource!);
        _declared = [.. _declared.Union(names)];
        _lost = [.. _lost.Except(names)];
    }

    /// <summary>What is gone, as a sentence; empty where nothing is.</summary>
    private static string GoneWithIt(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        <= MostNamed => $"Gone with it: {string.Join(", ", names)}.",
        _ => $"Gone with it: {string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more.",
    };
}
