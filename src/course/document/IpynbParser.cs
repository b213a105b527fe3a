using System.Text;
using System.Text.Json;

namespace Course.Documents;

/// <summary>Reads Jupyter notebooks (nbformat 4): their code and markdown cells. Raw cells and outputs are left out.</summary>
public static class IpynbParser
{
    private const int Format = 4;

    /// <summary>Reads a notebook file.</summary>
    /// <exception cref="DibException">The file is not valid JSON, or no notebook of nbformat 4.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path) => Parse(File.ReadAllText(path), Path.GetFullPath(path));

    /// <summary>Parses a notebook's text.</summary>
    /// <exception cref="DibException">The text is not valid JSON, or no notebook of nbformat 4.</exception>
    public static Notebook Parse(string text, string path)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (!root.TryGetProperty("nbformat", out var format) || format.GetInt32() != Format)
                throw new DibException(path, 1, "this is no notebook of nbformat 4; save it in Jupyter or VS Code in the current format");
            var languages = IpynbLanguages.Of(root);
            var (written, lines) = (root.GetProperty("cells"), IpynbLines.OfSources(bytes));
            if (lines.Count != written.GetArrayLength())
                throw new FormatException("each cell has one source.");
            var cells = written.EnumerateArray().Zip(lines).Select(c => ToCell(c.First, c.Second, languages)).OfType<Cell>();
            return new Notebook(path, [.. cells.Select((cell, index) => cell with { Index = index })]);
        }
        catch (JsonException error)
        {
            throw new DibException(path, 1 + (int)(error.LineNumber ?? 0), $"the notebook is not valid JSON: {error.Message}", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DibException(path, 1, $"the notebook breaks nbformat 4: {error.Message}", error);
        }
    }

    private static Cell? ToCell(JsonElement cell, int line, IpynbLanguages languages)
    {
        var type = cell.GetProperty("cell_type").GetString();
        var source = Text(cell.GetProperty("source")).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var language = type == "markdown" ? "markdown" : languages.OfCell(cell);
        var start = 0;
        // Older notebooks name a cell's kernel in its first line only.
        if (type == "code" && languages.FromHeader(source[0]) is { } named)
            (language, start) = (named, 1);
        while (start < source.Length && source[start].Length == 0)
            start++;
        var text = string.Join('\n', source[start..]).TrimEnd('\n');
        return text.Length == 0 || type is not ("code" or "markdown") ? null : new Cell(0, language, text, line + start);
    }

    private static string Text(JsonElement source) =>
        source.ValueKind == JsonValueKind.Array ? string.Concat(source.EnumerateArray().Select(s => s.GetString())) : source.GetString() ?? "";
}
