using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Items as rows of named values.</summary>
/// <param name="Rows">A row for each item; all have a value for each column.</param>
internal sealed record TabularData(IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> Rows)
{
    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; } = [.. Rows.SelectMany(r => r).Select(p => p.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>A row for each item of a sequence; one for a dictionary or any other value.</summary>
    public static TabularData Of(object value)
    {
        if (value is TabularData data)
            return data;
        var items = value is IEnumerable sequence && value is not string and not IDictionary ? sequence.Cast<object?>().OfType<object>() : [value];
        var rows = items.Select(RowOf).ToList();
        var columns = rows.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal).ToList();
        return new TabularData([.. rows.Select(row => columns.Select(c => KeyValuePair.Create(c, row.GetValueOrDefault(c))).ToList())]);
    }

    private static Dictionary<string, object?> RowOf(object item) => item switch
    {
        IDictionary pairs => pairs.Keys.Cast<object>().ToDictionary(k => k.ToString() ?? "", k => pairs[k]),
        IEnumerable<KeyValuePair<string, object?>> pairs => new(pairs, StringComparer.Ordinal),
        _ when FormattedType.IsScalar(item.GetType()) || FormattedType.Of(item.GetType()).IsSequence => new() { ["value"] = item },
        _ => FormattedType.Of(item.GetType()).Members(item).ToDictionary(m => m.Name, m => m.Value),
    };
}
