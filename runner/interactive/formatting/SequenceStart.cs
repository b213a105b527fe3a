using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>As much of a sequence as is written out.</summary>
/// <param name="Items">At most <see cref="Formatter.ListExpansionLimit"/> items.</param>
/// <param name="Rest">What is said of those left out, such as <c>... (30 more)</c>; null when there are none.</param>
internal sealed record SequenceStart(IReadOnlyList<object?> Items, string? Rest)
{
    /// <summary>Reads no more of a sequence than is needed: its length is told only where it is known.</summary>
    public static SequenceStart Of(IEnumerable sequence)
    {
        var limit = Formatter.ListExpansionLimit;
        var items = sequence.Cast<object?>().Take(limit + 1).ToList();
        if (items.Count <= limit)
            return new SequenceStart(items, null);
        return new SequenceStart(items[..limit], LengthOf(sequence) is { } length ? $"... ({length - limit} more)" : "... (more)");
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
