namespace Course.Player.Language;

/// <summary>
/// The call around a caret. The engine knows a call's signatures right behind its bracket, and of many none behind a comma: it is asked there, and the commas are counted here.
/// </summary>
/// <param name="Open">Offset behind the call's bracket.</param>
/// <param name="Argument">0-based index of the argument at the caret.</param>
internal readonly record struct CallPlace(int Open, int Argument)
{
    /// <summary>The innermost call whose bracket is open at the caret; null where there is none.</summary>
    public static CallPlace? Around(string source, int position)
    {
        var (open, quoted) = (new Stack<(int At, int Commas)>(), '\0');
        for (var at = 0; at < position; at++)
        {
            var character = source[at];
            if (quoted != '\0' || character is '"' or '\'')
                quoted = quoted == '\0' ? character : character == quoted && source[at - 1] != '\\' ? '\0' : quoted;
            else if (character is '(' or '[' or '{')
                open.Push((at, 0));
            else if (character is ')' or ']' or '}')
                open.TryPop(out _);
            else if (character == ',' && open.TryPop(out var call))
                open.Push((call.At, call.Commas + 1));
        }
        return open.TryPeek(out var inner) && source[inner.At] == '(' ? new CallPlace(inner.At + 1, inner.Commas) : null;
    }
}
