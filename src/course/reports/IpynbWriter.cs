using System.Security.Cryptography;
using System.Text;
using Course.Documents;
using Course.Kernels;
using Microsoft.DotNet.Interactive.Documents;
using Microsoft.DotNet.Interactive.Documents.Jupyter;

namespace Course.Reports;

/// <summary>Writes a notebook as Jupyter's <c>.ipynb</c> (nbformat 4.5), with the outputs of a run, by the engine's own writer.</summary>
public static class IpynbWriter
{
    /// <summary>Writes the notebook.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="run">The notebook and what it has shown; cells that did not run have no outputs.</param>
    /// <param name="root">The repository's folder, taken out of the paths in errors.</param>
    public static void Write(TextWriter output, NotebookRun run, string root)
    {
        var document = new InteractiveDocument([.. Elements(run, root)]);
        document.Metadata["kernelspec"] = new Dictionary<string, object>
        {
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["name"] = ".net-csharp",
        };
        document.Metadata["language_info"] = new Dictionary<string, object> { ["name"] = CellKinds.Default };
        document.Metadata["polyglot_notebook"] = new Dictionary<string, object> { ["kernelInfo"] = CellKinds.Kernels() };
        output.Write(document.ToJupyterJson() + "\n");
    }

    private static IEnumerable<InteractiveDocumentElement> Elements(NotebookRun run, string root)
    {
        var (count, seen) = (0, new Dictionary<string, int>());
        foreach (var (cell, outputs, outcome, _) in run.Cells)
        {
            var hasRun = cell.Language != "markdown" && (outcome is not CellOutcome.NotRun || outputs.Length > 0);
            seen[cell.Source] = seen.GetValueOrDefault(cell.Source) + 1;
            yield return new InteractiveDocumentElement(Source(cell), cell.Language,
                [.. outputs.Select(Output), .. outcome.ErrorsAt("", 0).Select(e => Error(e, root))])
            {
                Id = Id(cell.Source, seen[cell.Source]),
                ExecutionOrder = hasRun ? ++count : 0,
            };
        }
    }

    // Jupyter itself does not hand a cell's metadata to the kernel; a first line tells it the language.
    private static string Source(Cell cell) =>
        cell.Language is CellKinds.Default or "markdown" ? cell.Source : $"#!{cell.Language}\n{cell.Source}";

    // The same source has the same id in every export, so that versions can be compared.
    private static string Id(string source, int occurrence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{occurrence}\n{source}"))))[..16];

    private static InteractiveDocumentOutputElement Output(CellOutput output) =>
        output.Stream is { } stream ? new TextElement(output.Content["text/plain"], stream) : new DisplayElement(Data(output.Content));

    // The engine's writer writes text only, and JSON written as text would be other JSON: such a value stands as plain text.
    private static Dictionary<string, object> Data(IReadOnlyDictionary<string, string> content)
    {
        var texts = content.Where(c => !c.Key.EndsWith("json", StringComparison.Ordinal)).ToDictionary(c => c.Key, object (c) => c.Value);
        return texts.Count > 0 ? texts : new() { ["text/plain"] = string.Join('\n', content.Values) };
    }

    private static ErrorElement Error(CellError error, string root)
    {
        string[] trace = [Places.Of(error, root) ?? "", $"{error.Name}: {error.Message}", .. Places.Shorten(error.Stack, root).Split('\n')];
        return new ErrorElement(error.Message, error.Name, [.. trace.Where(line => line.Length > 0)]);
    }
}
