
namespace Course.Checks;

/// <summary>A comment behind a directive: the engine takes it as the directive's parameters.</summary>
internal static class TrailingCommentLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from directive in script.Directives
        where HasComment(directive)
        select file.Fault(directive.Line, $"the comment behind {directive.Name} is taken as its parameter", "put it on a line of its own");

    // Quoted text and addresses may hold two slashes; a comment begins a word.
    private static bool HasComment(CellPart.Directive directive)
    {
        var isQuoted = false;
        for (var at = 0; at < directive.Text.Length; at++)
        {
            if (directive.Text[at] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && directive.Text.AsSpan(at) is ['/', '/' or '*', ..] && (at == 0 || directive.Text[at - 1] is ' ' or '\t' or '"'))
                return true;
        }
        return false;
    }
}
