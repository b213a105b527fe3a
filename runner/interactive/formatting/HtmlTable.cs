using System.Net;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A plain html table of a sequence's properties.</summary>
internal static class HtmlTable
{
    /// <summary>A row for each item, a column for each public property of the first.</summary>
    public static string OfProperties(IReadOnlyList<object?> items)
    {
        var rows = items.Where(i => i is not null).Select(i => PlainTextFormatter.Members(i!).ToList()).ToList();
        if (rows.Count == 0)
            return "<i>(empty)</i>";
        var head = string.Concat(rows[0].Select(m => $"<th scope=\"col\">{WebUtility.HtmlEncode(m.Name)}</th>"));
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(m => $"<td>{Cell(m.Value)}</td>"))}</tr>"));
        return $"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>";
    }

    private static string Cell(object? value) =>
        value is null || PlainTextFormatter.IsScalar(value.GetType())
            ? WebUtility.HtmlEncode(value.ToDisplayString())
            : value.ToDisplayString(HtmlFormatter.MimeType);
}
