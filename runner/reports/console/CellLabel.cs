using Course.Documents;

namespace Course.Reports;

/// <summary>A cell in a few words, for a progress line.</summary>
internal static class CellLabel
{
    /// <summary>The first heading or line of prose, the first line of code that is no comment mark or directive alone, else the cell's kind.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="width">At most so many characters.</param>
    public static string Of(Cell cell, int width)
    {
        var lines = cell.Source.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var line = cell.Language switch
        {
            "markdown" => lines.Select(PlainProse).FirstOrDefault(l => l.Length > 0),
            "csharp" => lines.FirstOrDefault(l => char.IsLetterOrDigit(l[0])) ?? lines.FirstOrDefault(),
            _ => cell.Language,
        };
        return Cut(line ?? cell.Language, width);
    }

    private static string PlainProse(string line) =>
        line.StartsWith('<') ? "" : line.TrimStart('#', '>', '-', '*', ' ').Replace("**", "").Replace("`", "");

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}
