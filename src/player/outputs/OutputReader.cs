using System.Globalization;
using System.Text.RegularExpressions;
using Course.Kernels;
using Markdig;

namespace Course.Player.Outputs;

/// <summary>Turns what a kernel shows into what a page shows.</summary>
internal static class OutputReader
{
    private static readonly MarkdownPipeline _markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The first representation that the page knows, else a line that names what came.</summary>
    public static Output Read(string id, IReadOnlyDictionary<string, string> content)
    {
        foreach (var (type, text) in content)
        {
            switch (type)
            {
                case "text/html": return ChartReader.Read(id, text) ?? (Output)new Output.Html(id, text);
                case "text/markdown": return new Output.Markdown(id, Markdig.Markdown.ToHtml(text, _markdown));
                case "image/svg+xml": return new Output.Svg(id, text);
                case "application/json": return new Output.Json(id, text);
                case "text/vnd.mermaid": return new Output.Mermaid(id, text);
                case "text/plain": return new Output.Text(id, false, text);
            }
        }
        return new Output.Text(id, false, $"An output of type {string.Join(", ", content.Keys)}, which this page cannot show.");
    }

    /// <summary>An error, its line counted in the cell where it stands there.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="error">What the kernel reports.</param>
    /// <param name="notebook">Full path of the lesson's notebook.</param>
    /// <param name="placeOf">Which cell holds a 1-based line of it.</param>
    /// <param name="root">Paths are shown relative to this folder.</param>
    public static Output.Error Read(string id, CellError error, string notebook, Func<int, CellPlace> placeOf, string root)
    {
        var here = error.File == notebook ? placeOf(error.Line) : default;
        var where = error.File is null ? "" : error.File != notebook ? $"{Shorten(error.File, root)}{(error.Line > 0 ? $", line {error.Line}" : "")}" : here.IsRunning ? "" : here.ToString();
        var message = $"{error.Name}: {Shorten(error.Message, root)}{(where.Length > 0 ? $" ({where})" : "")}";
        return new Output.Error(id, message, here.IsRunning ? here.Line : null, Shorten(Places(error.Stack, notebook, placeOf), root));
    }

    private static string Places(string stack, string notebook, Func<int, CellPlace> placeOf) =>
        Regex.Replace(stack, $@"{Regex.Escape(notebook)}:line (\d+)", found => placeOf(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)).ToString() is { Length: > 0 } place ? place : found.Value);

    private static string Shorten(string text, string root) => text.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
