namespace Course.Reports.Pages;

/// <summary>A few facts in one line, which breaks between them rather than within.</summary>
internal static class FactLine
{
    /// <summary>The facts as html; those that are null are left out.</summary>
    public static string Of(IEnumerable<string?> facts) =>
        string.Join(" · ", facts.OfType<string>().Select(fact => $"<span>{Html.Escape(fact)}</span>"));
}
