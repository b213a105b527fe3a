using System.Collections;
using System.Globalization;
using System.Net;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Html tables of sequences.</summary>
internal static class HtmlTable
{
    /// <summary>A sequence: short ones in one line, else a row for each item, with its index or key.</summary>
    public static void WriteSequence(IEnumerable items, FormattedType type, FormatContext context)
    {
        if (!type.IsDictionary && FormattedType.IsScalar(type.ItemType))
            HtmlFormatter.WriteText(items.ToDisplayString(PlainTextSummaryFormatter.MimeType), context.Writer);
        else if (Rows(items, type) is { Items: not [] } start)
            WriteRows(start, type.IsDictionary ? "key" : "index", context);
        else
            context.Writer.Write("<i>(empty)</i>");
    }

    /// <summary>A column for each name.</summary>
    public static void Write(TabularData data, FormatContext context)
    {
        var writer = context.Writer;
        // A heading is a th here, which screen readers can tell from a value; the engine writes td.
        writer.Write($"<table><thead><tr>{string.Concat(data.Columns.Select(c => $"<th scope=\"col\">{WebUtility.HtmlEncode(c)}</th>"))}</tr></thead><tbody>");
        foreach (var row in data.Rows.Take(Formatter.ListExpansionLimit))
        {
            writer.Write("<tr>");
            foreach (var (_, value) in row)
                WriteCell(value, context);
            writer.Write("</tr>");
        }
        if (data.Rows.Count > Formatter.ListExpansionLimit)
            WriteRest($"({data.Rows.Count - Formatter.ListExpansionLimit} more)", data.Columns.Count, writer);
        writer.Write("</tbody></table>");
    }

    private static SequenceStart Rows(IEnumerable items, FormattedType type) =>
        SequenceStart.Of(type.IsDictionary ? items.Cast<object>().Select(PairOf) : Numbered(items), items);

    private static KeyValuePair<object, object?> PairOf(object item) =>
        item is DictionaryEntry entry
            ? new(entry.Key, entry.Value)
            : new(item.GetType().GetProperty("Key")!.GetValue(item)!, item.GetType().GetProperty("Value")!.GetValue(item));

    private static IEnumerable<KeyValuePair<object, object?>> Numbered(IEnumerable items) =>
        items.Cast<object?>().Select((item, index) => new KeyValuePair<object, object?>(index.ToString(CultureInfo.InvariantCulture).ToHtmlContent(), item));

    private static void WriteRows(SequenceStart start, string heading, FormatContext context)
    {
        var writer = context.Writer;
        var pairs = start.Items.Cast<KeyValuePair<object, object?>>().ToList();
        var hasTypes = pairs.Select(p => p.Value?.GetType()).OfType<Type>().Distinct().Count() > 1;
        writer.Write($"<table><thead><tr><th><i>{heading}</i></th>{(hasTypes ? "<th><i>type</i></th>" : "")}<th>value</th></tr></thead><tbody>");
        foreach (var (key, value) in pairs)
        {
            writer.Write("<tr>");
            WriteItem(key, context);
            if (hasTypes)
                WriteItem(value?.GetType(), context);
            WriteItem(value, context);
            writer.Write("</tr>");
        }
        if (start.HasRest)
            WriteRest(start.Left is null ? "... (more)" : $"({start.Rest})", hasTypes ? 3 : 2, writer);
        writer.Write("</tbody></table>");
    }

    private static void WriteItem(object? value, FormatContext context)
    {
        context.Writer.Write("<td>");
        if (value is string text)
            HtmlFormatter.WriteText(text, context.Writer);
        else
            value.FormatTo(context, HtmlFormatter.MimeType);
        context.Writer.Write("</td>");
    }

    private static void WriteCell(object? value, FormatContext context)
    {
        context.Writer.Write("<td>");
        if (value is string text)
            context.Writer.Write(WebUtility.HtmlEncode(text));
        else
            value.FormatTo(context, HtmlFormatter.MimeType);
        context.Writer.Write("</td>");
    }

    private static void WriteRest(string rest, int columns, TextWriter writer) =>
        writer.Write($"<tr><td colspan=\"{columns}\"><i>{rest}</i></td></tr>");
}
