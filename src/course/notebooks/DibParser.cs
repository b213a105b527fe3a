using System.Text.Json;
using Microsoft.DotNet.Interactive.Documents;

namespace Course.Documents;

/// <summary>Reads the .dib format with the engine's own parser, and says in which line it cannot.</summary>
internal static class DibParser
{
    private const string Meta = "#!meta";

    /// <summary>Parses a notebook's text.</summary>
    /// <exception cref="DibException">The engine cannot read it.</exception>
    public static Notebook Parse(string text, string path)
    {
        var lines = text.Split(["\r\n", "\n"], StringSplitOptions.None);
        Demand(text, lines, path);
        return new Notebook(path, [.. WithLines(Elements(text, lines, path), lines)]);
    }

    // What the engine would take as one cell of C#, to the reader's surprise.
    private static void Demand(string text, string[] lines, string path)
    {
        if (lines.Length == 1 && text.Contains('\r', StringComparison.Ordinal))
            throw new DibException(path, 1, "the lines end with CR alone, which the engine does not read", "save the file with LF");
        if (text.TrimStart().StartsWith('{') && text.Contains("\"nbformat\"", StringComparison.Ordinal))
            throw new DibException(path, 1, "this is an .ipynb",
                $"rename the file to {Path.ChangeExtension(Path.GetFileName(path), ".ipynb")}");
    }

    // The empty line behind the text keeps the engine from taking the last line of #!meta as a cell.
    private static IEnumerable<InteractiveDocumentElement> Elements(string text, string[] lines, string path)
    {
        try
        {
            return CodeSubmission.Parse(text + "\n", CellKinds.Readable()).Elements.Where(e => e.Contents.Length > 0);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NullReferenceException)
        {
            var line = 1 + Array.FindIndex(lines, l => l.StartsWith(Meta, StringComparison.Ordinal));
            var why = error is NullReferenceException ? "an item is null" : error.Message.Split('\n')[0].Split(". ")[0];
            throw new DibException(path, line, $"the engine cannot read the JSON under {Meta} ({why})",
                "copy the first four lines of another lesson", error);
        }
    }

    // The engine does not say where a cell stands. Between two cells there are only empty lines, headers and the metadata.
    private static IEnumerable<Cell> WithLines(IEnumerable<InteractiveDocumentElement> elements, string[] lines)
    {
        var at = 0;
        foreach (var (index, element) in elements.Index())
        {
            var source = element.Contents.Split('\n');
            at = Array.IndexOf(lines, source[0], at);
            yield return new Cell(index, element.KernelName ?? CellKinds.Default, element.Contents, at + 1);
            at += source.Length;
        }
    }
}
