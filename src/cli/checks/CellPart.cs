namespace Course.Checks;

/// <summary>A cell is code and directives by turns: a closed set.</summary>
internal abstract record CellPart(int Line)
{
    /// <summary>Code that is one submission.</summary>
    public sealed record Code(string Source, int Line) : CellPart(Line);

    /// <summary>A directive line, split into its name (<c>#!import</c>, <c>#r</c>) and the text after it.</summary>
    public sealed record Directive(string Name, string Text, int Line) : CellPart(Line);
}
