using System.Text.RegularExpressions;
using Course.Documents;
using Course.Manifests;

namespace Course.Checks;

/// <summary>Cells that are too long to be taken in at once, but for those that the manifest excepts with a reason.</summary>
internal static partial class LimitsLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        file is not CheckedFile.Notebook notebook ? []
            : [.. TooLong(notebook).Select(l => Fault(file, l)), .. Exceptions(notebook).SelectMany(e => Check(notebook, e.Exception, e.Cells))];

    /// <summary>The cells that are too long, and that no exception names.</summary>
    public static IEnumerable<CellLength> TooLong(CheckedFile.Notebook notebook)
    {
        var excepted = Exceptions(notebook).SelectMany(e => e.Cells).Select(c => c.Index).ToHashSet();
        return CellLength.Of(notebook).Where(l => l.IsOver && !excepted.Contains(l.Cell.Index));
    }

    private static Fault Fault(CheckedFile file, CellLength cell) => file.Fault(cell.Cell.FirstLine,
        cell.IsCode ? $"this cell has {cell.Length} lines of code; {CellLength.MostLines} are the most"
            : $"this cell has {cell.Length} words; {CellLength.MostWords} are the most",
        "split it, or name it in course.toml with a reason: [[notebook.exception]]");

    private static IEnumerable<Fault> Check(CheckedFile.Notebook notebook, CellExceptionEntry exception, IReadOnlyList<Cell> cells)
    {
        var named = $"\"{exception.Cell}\", an exception of course.toml,";
        if (cells is not [var cell])
            yield return notebook.Fault(cells is [_, var second, ..] ? second.FirstLine : 1, $"{cells.Count} cells begin with {named[..^1]}",
                cells is [] ? "correct `cell`, or remove the exception" : "give more of the words that its cell begins with");
        else if (!CellLength.Of(notebook).Any(l => l.IsOver && l.Cell.Index == cell.Index))
            yield return notebook.Fault(cell.FirstLine, $"the cell of {named} keeps the limits", "remove the exception");
    }

    // One that names nothing is the manifest's own fault.
    private static IReadOnlyList<(CellExceptionEntry Exception, IReadOnlyList<Cell> Cells)> Exceptions(CheckedFile.Notebook notebook) =>
    [
        .. (notebook.Entry?.Exceptions ?? []).Where(e => e.Cell.Length > 0)
            .Select(e => (e, (IReadOnlyList<Cell>)[.. notebook.Content.Cells.Where(c => Joined(c.Source).StartsWith(Joined(e.Cell), StringComparison.Ordinal))])),
    ];

    private static string Joined(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
