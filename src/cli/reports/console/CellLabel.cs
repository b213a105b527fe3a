using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Reports;

/// <summary>A cell in a few words, for a progress line.</summary>
internal static partial class CellLabel
{
    /// <summary>The first line of prose, the first comment or line of code that is no directive and no lone <c>try</c>, else the cell's kind.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="width">At most so many characters.</param>
    public static string Of(Cell cell, int width)
    {
        var lines = cell.Source.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var line = cell.Language switch
        {
            "markdown" => lines.Select(PlainProse).FirstOrDefault(l => l.Length > 0),
            "csharp" => lines.Select(l => l.TrimStart('/', ' ')).FirstOrDefault(l => l.Length > 4 && l[0] != '#') ?? lines.FirstOrDefault(),
            _ => cell.Language,
        };
        return Cut(line ?? cell.Language, width);
    }

    private static string PlainProse(string line) =>
        line.StartsWith('<') ? "" : Marks().Replace(line, "$1");

    // Heading, list, quotation, emphasis and code marks go; of a link its words stay.
    [GeneratedRegex(@"^[#>\-*\s]+|\*\*?|`|\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Marks();

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}
