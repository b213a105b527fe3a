using Course.Documents;
using Course.Kernels;

namespace Course.Language;

/// <summary>One piece of a cell that the kernel compiles as one submission, at the place where it stands in the cell.</summary>
/// <param name="Start">Offset of its first character in the cell.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Text">The cell up to there, with everything before the piece blanked, so that offsets are the cell's.</param>
internal sealed record CodePiece(int Start, int End, string Text);

/// <summary>Finds the C# in a cell: directives and other languages' sections are no C#.</summary>
internal static class CellCode
{
    /// <summary>The pieces in the order in which they run.</summary>
    public static IReadOnlyList<CodePiece> Pieces(string source) =>
        [.. Parts(source).OfType<CellPart.Code>().Select(code => ToPiece(source, StartOfLine(source, code.Line), code.Source.Length))];

    /// <summary>The directive lines of a cell.</summary>
    public static IEnumerable<CellPart.Directive> Directives(string source) => Parts(source).OfType<CellPart.Directive>();

    /// <summary>The pieces up to the one that holds a position, which is last; null in a directive or in another language.</summary>
    public static IReadOnlyList<CodePiece>? PiecesUpTo(string source, int position)
    {
        var pieces = Pieces(source);
        var last = pieces.FirstOrDefault(p => p.Start <= position && position <= p.End);
        if (last is not null)
            return [.. pieces.TakeWhile(p => p != last), last];
        // The splitter keeps no piece of empty lines, but somebody may begin to write there.
        return IsOnEmptyLine(source, position) ? [.. pieces.TakeWhile(p => p.End < position), ToPiece(source, position, 0)] : null;
    }

    /// <summary>Offset of a line's first character.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="line">1-based.</param>
    public static int StartOfLine(string source, int line)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
            start = source.IndexOf('\n', start) + 1;
        return start;
    }

    private static IEnumerable<CellPart> Parts(string source) =>
        CellSection.Split(new Cell(0, "csharp", source, 1)).Where(s => s.Cell.Language == "csharp").SelectMany(s => CellSplitter.Split(s.Cell.Source, s.Cell.FirstLine));

    private static CodePiece ToPiece(string source, int start, int length) =>
        new(start, start + length, string.Create(start + length, (source, start), (text, from) =>
        {
            from.source.AsSpan(0, text.Length).CopyTo(text);
            foreach (ref var c in text[..from.start])
                c = c is '\n' or '\r' ? c : ' ';
        }));

    private static bool IsOnEmptyLine(string source, int position)
    {
        var start = position == 0 ? 0 : source.LastIndexOf('\n', position - 1) + 1;
        var end = source.IndexOf('\n', position) is >= 0 and var next ? next : source.Length;
        return string.IsNullOrWhiteSpace(source[start..end]);
    }
}
