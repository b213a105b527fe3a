using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Documents;

namespace Course.Reports;

/// <summary>Writes a notebook as Jupyter's <c>.ipynb</c> (nbformat 4.5), with the outputs of a run.</summary>
public static class IpynbWriter
{
    private static readonly JsonSerializerOptions _layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the notebook in Jupyter's own layout.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="run">The notebook and what it has shown; cells that did not run have no outputs.</param>
    /// <param name="root">The repository's folder, taken out of the paths in errors.</param>
    public static void Write(TextWriter output, NotebookRun run, string root)
    {
        var notebook = new JsonObject
        {
            ["cells"] = Cells(run, root),
            ["metadata"] = Metadata(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        output.Write(notebook.ToJsonString(_layout) + "\n");
    }

    /// <summary>Lines as nbformat wants them: each but the last with its end.</summary>
    internal static JsonArray Lines(string text)
    {
        var lines = text.Split('\n');
        var withEnds = lines.Select((line, i) => i < lines.Length - 1 ? line + "\n" : line).Where(line => line.Length > 0);
        return [.. withEnds.Select(line => (JsonNode)JsonValue.Create(line))];
    }

    private static JsonArray Cells(NotebookRun run, string root)
    {
        var (cells, count, seen) = (new JsonArray(), 0, new Dictionary<string, int>());
        foreach (var cell in run.Cells)
        {
            seen[cell.Cell.Source] = seen.GetValueOrDefault(cell.Cell.Source) + 1;
            var id = Id(cell.Cell.Source, seen[cell.Cell.Source]);
            cells.Add((JsonNode)(cell.Cell.Language == "markdown" ? Markdown(cell.Cell, id) : Code(cell, id, IpynbOutputs.HasRun(cell) ? ++count : null, root)));
        }
        return cells;
    }

    private static JsonObject Markdown(Cell cell, string id) => new()
    {
        ["cell_type"] = "markdown",
        ["id"] = id,
        ["metadata"] = new JsonObject(),
        ["source"] = Lines(cell.Source),
    };

    private static JsonObject Code(CellRun cell, string id, int? count, string root) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = count,
        ["id"] = id,
        ["metadata"] = new JsonObject
        {
            ["dotnet_interactive"] = new JsonObject { ["language"] = cell.Cell.Language },
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Cell.Language },
        },
        ["outputs"] = IpynbOutputs.Of(cell, root),
        // Jupyter itself does not hand a cell's metadata to the kernel; this line tells it the language.
        ["source"] = Lines(cell.Cell.Language == "csharp" ? cell.Cell.Source : $"#!{cell.Cell.Language}\n{cell.Cell.Source}"),
    };

    private static JsonObject Metadata() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        ["language_info"] = new JsonObject { ["name"] = "csharp" },
        ["polyglot_notebook"] = JsonNode.Parse(DibWriter.CanonicalMetadata),
    };

    // The same source has the same id in every export, so that versions can be compared.
    private static string Id(string source, int occurrence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{occurrence}\n{source}"))))[..16];
}
