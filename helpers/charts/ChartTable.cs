namespace Course.Helpers;

/// <summary>The numbers behind a figure, for those who read instead of look.</summary>
internal sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    private const int MostRows = 100;

    /// <summary>A row for each item, or for so many of them.</summary>
    public static ChartTable Of<T>(IReadOnlyList<T> items, IReadOnlyList<string> columns, Func<T, object?[]> row) =>
        new(columns, [.. Figure.Thin(items, MostRows).Select(row)]);
}
