using System.Collections;
using System.Net;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that folds: a line that sums it up, and under it a table of its parts.</summary>
internal static class HtmlTree
{
    /// <summary>An object's properties and fields; a sequence's items come after them.</summary>
    public static void Write(object value, FormattedType type, FormatContext context)
    {
        // Only the outermost value is open, as in the engine.
        Write(value.ToDisplayString(PlainTextSummaryFormatter.MimeType), isOpen: context.Depth < 2, Rows, context.Writer);

        void Rows()
        {
            foreach (var (name, member) in type.Members(value))
                WriteRow(WebUtility.HtmlEncode(name), () => member.FormatTo(context, HtmlFormatter.MimeType), context.Writer);
            if (value is IEnumerable items)
                WriteRow("<i>(values)</i>", () => HtmlTable.WriteSequence(items, type, context), context.Writer);
        }
    }

    /// <summary>A tree of any rows.</summary>
    /// <param name="summary">The line that sums it up.</param>
    /// <param name="isOpen">Whether the rows are seen at first.</param>
    /// <param name="writeRows">Writes them.</param>
    /// <param name="writer">Takes the html.</param>
    public static void Write(string summary, bool isOpen, Action writeRows, TextWriter writer)
    {
        writer.Write($"<details{(isOpen ? " open=\"open\"" : "")} class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>{WebUtility.HtmlEncode(summary)}</code></span></summary>");
        writer.Write("<div><table><tbody>");
        writeRows();
        writer.Write("</tbody></table></div></details>");
    }

    /// <summary>A row with a name before the value.</summary>
    public static void WriteRow(string nameAsHtml, Action writeValue, TextWriter writer)
    {
        writer.Write($"<tr><td>{nameAsHtml}</td><td>");
        writeValue();
        writer.Write("</td></tr>");
    }
}
