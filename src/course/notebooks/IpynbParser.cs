using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Documents;
using Jupyter = Microsoft.DotNet.Interactive.Documents.Jupyter;

namespace Course.Documents;

/// <summary>
/// Reads Jupyter notebooks (nbformat 4) with the engine's own parser: their code and markdown cells. Raw cells and outputs are left out.
/// </summary>
internal static class IpynbParser
{
    private const int Format = 4;

    /// <summary>Parses a notebook's text.</summary>
    /// <exception cref="DibException">The text is not valid JSON, or no notebook of nbformat 4.</exception>
    public static Notebook Parse(string text, string path)
    {
        try
        {
            var json = JsonNode.Parse(text)!.AsObject();
            if ((int?)json["nbformat"] != Format)
                throw new DibException(path, 1, "this is no notebook of nbformat 4", "save it in Jupyter or VS Code in the current format");
            var cells = Elements(json).Zip(IpynbLines.OfSources(Encoding.UTF8.GetBytes(text)), ToCell).OfType<Cell>();
            return new Notebook(path, [.. cells.Select((cell, index) => cell with { Index = index })]);
        }
        catch (JsonException error)
        {
            var (line, why) = (1 + (int)(error.LineNumber ?? 0), error.Message.Split('\n')[0].Split(". ")[0]);
            throw new DibException(path, line, $"the notebook is not valid JSON: {why}", "open and save it in Jupyter or VS Code", error);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new DibException(path, 1, $"the notebook breaks nbformat 4: {error.Message.TrimEnd('.')}",
                "open and save it in Jupyter or VS Code", error);
        }
    }

    // The engine knows no raw cells, and fails on outputs that others have invented.
    private static IEnumerable<InteractiveDocumentElement> Elements(JsonObject notebook)
    {
        foreach (var cell in notebook["cells"]!.AsArray().Select(c => c!.AsObject()))
        {
            if (!cell.ContainsKey("source"))
                throw new FormatException("a cell has no source.");
            cell.Remove("outputs");
            if ((string?)cell["cell_type"] is not ("code" or "markdown"))
                cell["source"] = "";
        }
        return Jupyter.Notebook.Parse(notebook.ToJsonString(), CellKinds.Readable()).Elements;
    }

    private static Cell? ToCell(InteractiveDocumentElement element, int line)
    {
        var source = element.Contents.ReplaceLineEndings("\n").Split('\n');
        // Jupyter itself does not hand a cell's metadata to the kernel; the first line names it.
        var start = CellKinds.FromHeader(source[0]) is null ? 0 : 1;
        while (start < source.Length && source[start].Length == 0)
            start++;
        var text = string.Join('\n', source[start..]).TrimEnd('\n');
        return text.Length == 0 ? null : new Cell(0, element.KernelName ?? CellKinds.Default, text, line + start);
    }
}
