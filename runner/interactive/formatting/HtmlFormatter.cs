using System.Collections;
using System.Globalization;
using System.Net;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as html: scalars as text, sequences as tables, objects as a table that folds.</summary>
public static class HtmlFormatter
{
    /// <summary>The mime type.</summary>
    public const string MimeType = "text/html";

    internal static void Write(object? value, TextWriter writer, int depth)
    {
        if (value is null)
            WriteText(Formatter.NullString, writer);
        else if (PlainTextFormatter.IsScalar(value.GetType()) || depth >= Formatter.RecursionLimit)
            WriteText(PlainTextFormatter.Scalar(value), writer);
        else if (value is IDictionary dictionary)
            WriteDictionary(dictionary, writer, depth);
        else if (value is IEnumerable items)
            WriteItems(SequenceStart.Of(items), writer, depth);
        else
            WriteMembers(value, writer, depth);
    }

    private static void WriteText(string text, TextWriter writer) =>
        writer.Write($"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(text)}</pre></div>");

    private static void WriteItems(SequenceStart start, TextWriter writer, int depth)
    {
        if (start.Items.All(i => i is null || (PlainTextFormatter.IsScalar(i.GetType()) && !Formatter.IsRegistered(i.GetType(), MimeType))))
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            PlainTextFormatter.WriteItems(start, text, depth);
            WriteText(text.ToString(), writer);
            return;
        }
        writer.Write("<table><thead><tr><th><i>index</i></th><th>value</th></tr></thead><tbody>");
        WriteRows(start.Items.Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item)), writer, depth);
        WriteRest(start.Rest, writer);
        writer.Write("</tbody></table>");
    }

    private static void WriteDictionary(IDictionary dictionary, TextWriter writer, int depth)
    {
        var start = SequenceStart.Of(dictionary.Keys);
        writer.Write("<table><thead><tr><th><i>key</i></th><th>value</th></tr></thead><tbody>");
        foreach (var key in start.Items)
        {
            writer.Write("<tr><td>");
            Formatter.Write(key, MimeType, writer, depth + 1);
            writer.Write("</td><td>");
            Formatter.Write(dictionary[key!], MimeType, writer, depth + 1);
            writer.Write("</td></tr>");
        }
        WriteRest(start.Rest, writer);
        writer.Write("</tbody></table>");
    }

    private static void WriteMembers(object value, TextWriter writer, int depth)
    {
        var open = depth < 2 ? " open=\"open\"" : "";
        var summary = WebUtility.HtmlEncode(value.ToString());
        writer.Write($"<details{open} class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>{summary}</code></span></summary><div>");
        writer.Write("<table><tbody>");
        WriteRows(PlainTextFormatter.Members(value), writer, depth);
        writer.Write("</tbody></table></div></details>");
    }

    private static void WriteRows(IEnumerable<(string Name, object? Value)> rows, TextWriter writer, int depth)
    {
        foreach (var (name, value) in rows)
        {
            writer.Write($"<tr><td>{WebUtility.HtmlEncode(name)}</td><td>");
            Formatter.Write(value, MimeType, writer, depth + 1);
            writer.Write("</td></tr>");
        }
    }

    private static void WriteRest(string? rest, TextWriter writer) =>
        writer.Write(rest is null ? "" : $"<tr><td colspan=\"2\"><i>{rest}</i></td></tr>");
}
