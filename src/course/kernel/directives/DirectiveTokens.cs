namespace Course.Kernels;

/// <summary>Splits a directive line into words; quoted text and JSON are one word each, with their marks.</summary>
internal static class DirectiveTokens
{
    /// <summary>The words; a quote or bracket that is not closed goes on to the line's end.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOf(text, at);
            yield return text[at..end];
            at = end;
        }
    }

    private static int EndOf(string text, int at)
    {
        var (isQuoted, depth) = (false, 0);
        for (; at < text.Length && (isQuoted || depth > 0 || !char.IsWhiteSpace(text[at])); at++)
        {
            if (text[at] == '"' && (at == 0 || text[at - 1] != '\\'))
                isQuoted = !isQuoted;
            else if (!isQuoted)
                depth += text[at] is '{' or '[' ? 1 : text[at] is '}' or ']' && depth > 0 ? -1 : 0;
        }
        return at;
    }
}
