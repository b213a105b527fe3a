// Tables in a cell's output. Rows are anonymous objects: their properties are the columns.

/// Shows rows as one table; the property's name is the column's title, with _ for a blank.
void ShowTable<T>(IEnumerable<T> rows)
{
    var columns = typeof(T).GetProperties();
    var head = string.Concat(columns.Select(c => $"<th style=\"text-align:left;padding:.2em .8em\">{c.Name.Replace('_', ' ')}</th>"));
    var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(columns.Select(c => Cell(c.GetValue(row))))}</tr>"));
    display(HTML($"<table style=\"border-collapse:collapse\"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"));

    static string Cell(object value) => $"<td style=\"text-align:left;padding:.2em .8em\">{Notes.Html(Text(value))}</td>";

    static string Text(object value) => value switch
    {
        null => "–",
        TimeSpan time => time == TimeSpan.Zero ? "0" : time.ToString("c"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
