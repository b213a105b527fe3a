using System.Text.Json;

namespace Course.Documents;

/// <summary>Reads the .dib format by the rules of .NET Interactive's own parser.</summary>
public static class DibParser
{
    private const string Meta = "#!meta";

    /// <summary>Reads a notebook file (UTF-8, with or without a byte order mark).</summary>
    /// <exception cref="DibException">The file's metadata is not valid JSON.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path) => Parse(File.ReadAllText(path), Path.GetFullPath(path));

    /// <summary>Parses a notebook's text.</summary>
    /// <exception cref="DibException">The metadata is not valid JSON.</exception>
    public static Notebook Parse(string text, string path)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        var (languages, metaEnd) = ReadMeta(lines, path);
        return new Notebook(path, [.. SplitCells(lines, languages, metaEnd).Select((cell, index) => cell with { Index = index })]);
    }

    // A header is a whole line, exact and case-sensitive; the grammar knows no strings, comments or fences.
    private static IEnumerable<Cell> SplitCells(string[] lines, CellLanguages languages, Range? meta)
    {
        var (language, start) = (languages.Default, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (meta is { } range && i == range.Start.Value)
            {
                if (ToCell(lines, start, i, language) is { } before)
                    yield return before;
                start = i = range.End.Value;
                if (i >= lines.Length)
                    yield break;
            }
            if (languages.FromHeader(lines[i]) is not { } next)
                continue;
            if (ToCell(lines, start, i, language) is { } cell)
                yield return cell;
            (language, start) = (next, i + 1);
        }
        if (ToCell(lines, start, lines.Length, language) is { } last)
            yield return last;
    }

    // Empty lines around a cell are dropped, and a cell of empty lines vanishes; a line of blanks is not empty.
    private static Cell? ToCell(string[] lines, int start, int end, string language)
    {
        while (start < end && lines[start].Length == 0)
            start++;
        while (end > start && lines[end - 1].Length == 0)
            end--;
        return start == end ? null : new Cell(0, language, string.Join('\n', lines[start..end]), start + 1);
    }

    // #!meta, then JSON up to the next line that starts with #!.
    private static (CellLanguages, Range?) ReadMeta(string[] lines, string path)
    {
        var start = Array.FindIndex(lines, l => l.StartsWith(Meta, StringComparison.Ordinal));
        if (start < 0)
            return (CellLanguages.BuiltIn, null);
        var end = Array.FindIndex(lines, start + 1, l => l.StartsWith("#!", StringComparison.Ordinal));
        end = end < 0 ? lines.Length : end;
        try
        {
            using var json = JsonDocument.Parse(string.Join('\n', lines[(start + 1)..end]));
            return (CellLanguages.BuiltIn.With(json.RootElement), start..end);
        }
        catch (JsonException error)
        {
            throw new DibException(path, start + 2 + (int)(error.LineNumber ?? 0), $"the notebook's metadata is not valid JSON: {error.Message}", error);
        }
    }
}
