namespace Course.Helpers;

/// <summary>What a figure says in words; Key explains its marks. Id stays the same through a live chart's frames.</summary>
internal sealed record ChartText(string? Finding)
{
    public string? Facts { get; init; }
    public string? Remark { get; init; }
    public IEnumerable<Mark> Key { get; init; } = [];
    public ChartTable? Table { get; init; }
    public string? Id { get; init; }
    public bool IsFrame { get; init; }
}
