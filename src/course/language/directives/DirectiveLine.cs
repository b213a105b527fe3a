using Course.Kernels;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Language;

/// <summary>A directive's line in a cell, up to where somebody writes.</summary>
/// <param name="Start">Offset of its first character, which is the line's.</param>
/// <param name="Text">From there to the position.</param>
internal sealed record DirectiveLine(int Start, string Text)
{
    /// <summary>The line at a position; null where it does not begin as a directive does.</summary>
    public static DirectiveLine? At(string source, int position)
    {
        var start = position == 0 ? 0 : source.LastIndexOf('\n', position - 1) + 1;
        return start < position && source[start] == '#' ? new DirectiveLine(start, source[start..position]) : null;
    }

    /// <summary>The directive's name, as far as it is written.</summary>
    public string Name => Text[..NameLength];

    /// <summary>Whether the name is still being written.</summary>
    public bool IsInName => NameLength == Text.Length;

    /// <summary>The word being written: from the last blank that is not quoted.</summary>
    public string Word => DirectiveTokens.Of(Rest).LastOrDefault() is { } last && Text.EndsWith(last, StringComparison.Ordinal) ? last : "";

    /// <summary>Offset of that word.</summary>
    public int WordStart => Start + Text.Length - Word.Length;

    /// <summary>The whole words before it.</summary>
    public IReadOnlyList<string> Before => [.. DirectiveTokens.Of(Text[NameLength..^Word.Length])];

    /// <summary>What stands behind the name, without the blanks before it.</summary>
    public string Rest => Text[NameLength..].TrimStart();

    /// <summary>The parameter whose value is being written: the one named last, else the one that needs no name; null where a parameter's name must come.</summary>
    public KernelDirectiveParameter? ParameterIn(KernelActionDirective directive)
    {
        if (Before is [.., var last] && directive.Parameters.FirstOrDefault(p => p.Name == last) is { Flag: false } named)
            return named;
        var implied = directive.Parameters.FirstOrDefault(p => p.AllowImplicitName);
        return implied is not null && !Before.Contains(implied.Name) && Values(directive) == 0 ? implied : null;
    }

    // Words that are neither a parameter's name nor the value behind one.
    private int Values(KernelActionDirective directive) =>
        Before.Where((word, i) => !word.StartsWith("--", StringComparison.Ordinal) && !(i > 0 && directive.Parameters.Any(p => p.Name == Before[i - 1] && !p.Flag))).Count();

    private int NameLength => Text.IndexOfAny([' ', '\t', '"']) is >= 0 and var end ? end : Text.Length;
}
