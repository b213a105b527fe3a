namespace Course.Language.Completion;

/// <summary>Compares a name with the word that somebody has begun to type.</summary>
internal static class WordMatch
{
    /// <summary>0 for a prefix as it is written, 1 for one in other case, 2 for its humps (<c>pa</c> and <c>PubAs</c> for PublishAsync); null for no match.</summary>
    public static int? Rank(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) ? 0
        : name.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 1
        : word.Length > 1 && name.Length > 0 && Same(name[0], word[0]) && FitsHumps(name.AsSpan(1), word.AsSpan(1)) ? 2
        : null;

    // The rest of a word goes on in the hump where it stands, or at the start of a later one.
    private static bool FitsHumps(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || (!name.IsEmpty && Same(name[0], word[0]) && FitsHumps(name[1..], word[1..])))
            return true;
        for (var i = 0; i < name.Length; i++)
        {
            if ((char.IsUpper(name[i]) || char.IsDigit(name[i])) && Same(name[i], word[0]) && FitsHumps(name[(i + 1)..], word[1..]))
                return true;
        }
        return false;
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
