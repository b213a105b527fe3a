namespace Course.Player.Gate;

/// <summary>Text of a request as it may stand in a log.</summary>
internal static class LogText
{
    private const int Longest = 120;

    /// <summary>One line, printable, not long: what a stranger sends must not write lines of its own or steer a terminal. Queries are never logged: they may hold the token.</summary>
    public static string Clean(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] + "…" : text;
        return string.Concat(shown.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '?' : c));
    }
}
