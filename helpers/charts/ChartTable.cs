#nullable disable
namespace Course.Helpers;

/// <summary>The numbers behind a figure, for those who read instead of look.</summary>
internal sealed record ChartTable(string[] Columns, IReadOnlyList<object[]> Rows);
