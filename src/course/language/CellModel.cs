using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Language;

/// <summary>A cell's code as the compiler understands it, and a position in it.</summary>
/// <param name="Semantics">What the code means.</param>
/// <param name="Root">The code.</param>
/// <param name="Text">The code's text, with the cell's offsets.</param>
/// <param name="Position">Offset in the cell.</param>
/// <param name="Globals">What every place of the cell sees of what ran; null where it has to be looked up.</param>
/// <param name="HasStandIn">Whether a name that nobody wrote stands at the position, so that the code around it makes sense.</param>
internal sealed record CellModel(SemanticModel Semantics, SyntaxNode Root, string Text, int Position, GlobalNames? Globals, bool HasStandIn = false)
{
    private const string StandIn = "standIn";

    /// <summary>The model at a position; null where no C# can stand.</summary>
    public static CellModel? At(NextSubmission next, string source, int position, CancellationToken cancellationToken)
    {
        var inside = Math.Clamp(position, 0, source.Length);
        if (CellCode.PiecesUpTo(source, inside) is not { } pieces)
            return null;
        return Of(next, pieces, inside, cancellationToken);
    }

    /// <summary>The model at a position where something is to be written: a name stands in where none has been begun.</summary>
    public static CellModel? ToWriteAt(NextSubmission next, string source, int position, CancellationToken cancellationToken)
    {
        var inside = Math.Clamp(position, 0, source.Length);
        if (CellCode.PiecesUpTo(source, inside) is not { } pieces)
            return null;
        var piece = pieces[^1];
        return NeedsStandIn(piece.Text, inside)
            ? Of(next, [.. pieces.SkipLast(1), piece with { Text = piece.Text.Insert(inside, StandIn) }], inside, cancellationToken) with { HasStandIn = true }
            : Of(next, pieces, inside, cancellationToken);
    }

    private static CellModel Of(NextSubmission next, IReadOnlyList<CodePiece> pieces, int position, CancellationToken cancellationToken)
    {
        var compilation = next.Compile(pieces, cancellationToken);
        var tree = compilation.SyntaxTrees[0];
        return new CellModel(compilation.GetSemanticModel(tree), tree.GetRoot(cancellationToken), pieces[^1].Text, position, next.GlobalsFor(compilation));
    }

    // Where a statement or a member's name begins, what follows makes sense without.
    private static bool NeedsStandIn(string text, int position) =>
        text.AsSpan(0, position).TrimEnd() is [.., not (';' or '{' or '}' or '.')]
        && !SyntaxFacts.IsIdentifierPartCharacter(text[position - 1]) && (position == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[position]));

    /// <summary>The type of an expression; the one it becomes where it has none of its own.</summary>
    public ITypeSymbol? TypeOf(SyntaxNode node) =>
        Semantics.GetTypeInfo(node) is var info && info.Type is { TypeKind: not TypeKind.Error } type ? type : info.ConvertedType;
}
