using System.Collections;
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
        else if (value is IEnumerable items)
            WriteItems([.. items.Cast<object?>().Take(Formatter.ListExpansionLimit + 1)], writer, depth);
        else
            WriteMembers(value, writer, depth);
    }

    private static void WriteText(string text, TextWriter writer) =>
        writer.Write($"<div class=\"dni-plaintext\"><pre>{WebUtility.HtmlEncode(text)}</pre></div>");

    private static void WriteItems(List<object?> items, TextWriter writer, int depth)
    {
        if (items.Count == 0)
            writer.Write("<i>(empty)</i>");
        else if (items.All(i => i is null || (PlainTextFormatter.IsScalar(i.GetType()) && !Formatter.IsRegistered(i.GetType(), MimeType))))
            WriteText(items.ToDisplayString(), writer);
        else
            WriteRows(items.Take(Formatter.ListExpansionLimit).Select((item, index) => (index.ToString(), item)), items.Count > Formatter.ListExpansionLimit, writer, depth);
    }

    private static void WriteMembers(object value, TextWriter writer, int depth)
    {
        var open = depth < 2 ? " open=\"open\"" : "";
        var summary = WebUtility.HtmlEncode(value.ToString());
        writer.Write($"<details{open} class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>{summary}</code></span></summary><div>");
        WriteRows(PlainTextFormatter.Members(value), false, writer, depth);
        writer.Write("</div></details>");
    }

    private static void WriteRows(IEnumerable<(string Name, object? Value)> rows, bool more, TextWriter writer, int depth)
    {
        writer.Write("<table><tbody>");
        foreach (var (name, value) in rows)
        {
            writer.Write($"<tr><td>{WebUtility.HtmlEncode(name)}</td><td>");
            Formatter.Write(value, MimeType, writer, depth + 1);
            writer.Write("</td></tr>");
        }
        writer.Write(more ? "<tr><td colspan=\"2\"><i>... (more)</i></td></tr></tbody></table>" : "</tbody></table>");
    }
}
