using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>As much of a sequence as is written out.</summary>
/// <param name="Items">At most <see cref="Formatter.ListExpansionLimit"/> items.</param>
/// <param name="HasRest">Whether items are left out.</param>
/// <param name="Left">How many are left out; null where it is not known.</param>
internal sealed record SequenceStart(IReadOnlyList<object?> Items, bool HasRest, int? Left)
{
    /// <summary>What is said of the items left out, such as <c>30 more</c>.</summary>
    public string Rest => Left is { } left ? $"{left} more" : "more";

    /// <summary>Reads no more of a sequence than is needed: its length is told only where it is known.</summary>
    public static SequenceStart Of(IEnumerable sequence) => Of(sequence, sequence);

    /// <summary>The same, of items made from those of another sequence, the one whose length counts.</summary>
    public static SequenceStart Of(IEnumerable sequence, IEnumerable counted)
    {
        var limit = Formatter.ListExpansionLimit;
        var items = sequence.Cast<object?>().Take(limit + 1).ToList();
        return items.Count <= limit ? new(items, false, 0) : new(items[..limit], true, LengthOf(counted) - limit);
    }

    private static int? LengthOf(IEnumerable sequence) => sequence switch
    {
        ICollection collection => collection.Count,
        _ when sequence.GetType().GetInterfaces().FirstOrDefault(IsCounted) is { } counted => (int)counted.GetProperty(nameof(ICollection.Count))!.GetValue(sequence)!,
        _ => null,
    };

    private static bool IsCounted(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ICollection<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>));
}
