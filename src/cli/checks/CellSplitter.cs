namespace Course.Checks;

/// <summary>Splits a cell's source at its directive lines.</summary>
internal static class CellSplitter
{
    /// <summary>The parts in the order written; code of empty lines only is not kept.</summary>
    /// <param name="source">The cell's source.</param>
    /// <param name="firstLine">1-based line of its first line in the file.</param>
    public static IEnumerable<CellPart> Split(string source, int firstLine)
    {
        var lines = source.Split('\n');
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !IsDirective(lines[i]))
                continue;
            if (lines[start..i].Any(l => !string.IsNullOrWhiteSpace(l)))
                yield return new CellPart.Code(string.Join('\n', lines[start..i]), firstLine + start);
            if (i < lines.Length)
                yield return ToDirective(lines[i], firstLine + i);
            start = i + 1;
        }
    }

    // At column 0, also inside strings and comments: the engine's rule. #region and #if are the compiler's.
    private static bool IsDirective(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) || StartsWithWord(line, "#r") || StartsWithWord(line, "#i");

    private static bool StartsWithWord(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) && line.Length > word.Length && (char.IsWhiteSpace(line[word.Length]) || line[word.Length] == '"');

    private static CellPart.Directive ToDirective(string line, int number)
    {
        var end = line.StartsWith("#!", StringComparison.Ordinal) ? line.IndexOfAny([' ', '\t']) : 2;
        return end < 0 ? new(line.TrimEnd(), "", number) : new(line[..end], line[end..].Trim(), number);
    }
}
