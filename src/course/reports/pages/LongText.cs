namespace Course.Reports.Pages;

/// <summary>Keeps floods of text out of pages.</summary>
internal static class LongText
{
    private const int Half = 50_000;

    /// <summary>Text of more than 100,000 characters keeps its beginning and its end, with a line in between that counts the rest.</summary>
    public static string Shorten(string text) => text.Length <= 2 * Half ? text : Cut(ConsoleText.Settle(text));

    // Without a terminal's codes, one of which might stand at a cut.
    private static string Cut(string text) => text.Length <= 2 * Half ? text
        : FormattableString.Invariant($"{text[..Half]}\n… {text.Length - 2 * Half:N0} characters are left out here …\n{text[^Half..]}");
}
