namespace Course.Language.Completion;

/// <summary>Chooses the candidates that fit the word being typed, and their order.</summary>
internal static class Ranking
{
    /// <summary>Candidates of one label together, best first; there may be more than a list holds.</summary>
    public static IEnumerable<IReadOnlyList<Candidate>> Best(IEnumerable<Candidate> candidates, string word)
    {
        // Who writes a capital means it: Cons is no const.
        var isCaseMeant = word.Any(char.IsUpper);
        return candidates.Select(c => (Candidate: c, Match: Match(c, word))).Where(c => c.Match is not null)
            .GroupBy(c => c.Candidate.Label, StringComparer.Ordinal)
            .Select(g => (Group: g.OrderBy(c => c.Candidate.Nearness).Select(c => c.Candidate).ToList(), Match: g.Min(c => c.Match!.Value)))
            .OrderBy(g => g.Group[0].Nearness == Nearness.Expected ? 0 : 1).ThenBy(g => g.Match == 1 && !isCaseMeant ? 0 : g.Match).ThenBy(g => g.Group[0].Nearness)
            .ThenBy(g => g.Match).ThenBy(g => g.Group[0].Label, StringComparer.OrdinalIgnoreCase).ThenBy(g => g.Group[0].Label, StringComparer.Ordinal)
            .Select(g => g.Group);
    }

    private static int? Match(Candidate candidate, string word) =>
        WordMatch.Rank(candidate.Label, word) is { } match ? match
        : candidate.ShortName is { } name ? WordMatch.Rank(name, word)
        : null;
}
