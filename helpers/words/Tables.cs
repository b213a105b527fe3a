namespace Course.Helpers;

/// <summary>Tables in a cell's output. Rows are anonymous objects: their properties are the columns.</summary>
public static class Tables
{
    private const string Cell = "style=\"text-align:left;padding:.2em .8em\"";

    /// <summary>Shows rows as one table; the property's name is the column's title, with _ for a blank.</summary>
    public static void ShowTable<T>(IEnumerable<T> rows) => Kernel.display(Kernel.HTML(Html(rows)));

    internal static string Html<T>(IEnumerable<T> rows)
    {
        var columns = typeof(T).GetProperties();
        var head = string.Concat(columns.Select(c => $"<th {Cell}>{c.Name.Replace('_', ' ')}</th>"));
        var body = string.Concat(rows.Select(row =>
            $"<tr>{string.Concat(columns.Select(c => $"<td {Cell}>{Notes.Html(Text(c.GetValue(row)))}</td>"))}</tr>"));
        return $"<table style=\"border-collapse:collapse\"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>";
    }

    private static string Text(object? value) => value switch
    {
        null => "–",
        TimeSpan time => time == TimeSpan.Zero ? "0" : time.ToString("c"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
