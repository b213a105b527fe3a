using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Reports.Pages;

/// <summary>One small renderer for each mime type.</summary>
internal static class MimeRenderers
{
    private static readonly Dictionary<string, Action<TextWriter, string, PageContext>> ByType = new()
    {
        ["text/html"] = Html,
        ["image/svg+xml"] = Svg,
        ["text/markdown"] = Prose,
        ["application/json"] = Json,
        ["text/vnd.mermaid"] = (writer, text, _) => CodeText.Write(writer, "mermaid", text),
        ["application/javascript"] = Script,
        ["text/plain"] = Plain,
    };

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the first representation that a page can show, else the names of those it cannot.</summary>
    public static void Write(TextWriter writer, CellOutput output, PageContext context)
    {
        var type = output.Content.Keys.FirstOrDefault(ByType.ContainsKey);
        if (type is null)
            Plain(writer, $"An output of type {string.Join(", ", output.Content.Keys)}, which this page cannot show.", context);
        else
            ByType[type](writer, output.Content[type], context);
    }

    /// <summary>Writes console text; a flood is cut in the middle, and says so.</summary>
    public static void Stream(TextWriter writer, string text, string stream) => Text(writer, text.TrimEnd('\n'), stream);

    private static void Html(TextWriter writer, string html, PageContext context) =>
        writer.Write($"""<div class="html">{html}</div>""");

    private static void Svg(TextWriter writer, string svg, PageContext context) =>
        writer.Write($"""<div class="svg">{svg}</div>""");

    private static void Prose(TextWriter writer, string markdown, PageContext context)
    {
        writer.Write("""<div class="prose">""");
        MarkdownText.Write(writer, MarkdownText.Parse(markdown), url => Links.FromPage(url, context));
        writer.Write("</div>");
    }

    private static void Json(TextWriter writer, string json, PageContext context) => Plain(writer, Pretty(json), context);

    private static void Script(TextWriter writer, string script, PageContext context) =>
        writer.Write($"<script>{script}</script>");

    private static void Plain(TextWriter writer, string text, PageContext context) => Text(writer, text, "value");

    private static void Text(TextWriter writer, string text, string look)
    {
        writer.Write($"""<pre class="{look}">""");
        TerminalText.Write(writer, LongText.Shorten(text));
        writer.Write("</pre>");
    }

    // What a script sends as JSON need not be; then the reader sees what it sent.
    private static string Pretty(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.ToJsonString(Indented) ?? "null";
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
