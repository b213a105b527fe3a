namespace Course.Helpers;

/// <summary>One row of messages and their fates, such as a stream, or a stream at one moment.</summary>
public sealed record FateRow(string Name, IReadOnlyList<(ulong Number, Fate Fate)> Messages)
{
    /// <summary>What the server says: below the first sequence all is removed, above it only what it names.</summary>
    public static FateRow Of(string name, StreamState state)
    {
        var holes = (state.Deleted ?? []).Select(s => (ulong)s).ToHashSet();
        Fate At(ulong seq) => seq < state.FirstSeq ? Fate.Removed : holes.Contains(seq) ? Fate.Deleted : Fate.Kept;
        return new(name, [.. Enumerable.Range(1, (int)state.LastSeq).Select(i => ((ulong)i, At((ulong)i)))]);
    }

    internal string Numbers(Fate fate) => string.Join(" ", Messages.Where(m => m.Fate == fate).Select(m => m.Number));
}
