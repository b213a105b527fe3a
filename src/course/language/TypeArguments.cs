using Course.Language.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Language;

/// <summary>
/// A list of type arguments that is being written, such as <c>Dictionary&lt;string, </c>. Until its end is there the compiler takes it for a comparison
/// and makes nothing of the types in it, so it is read from the text's tokens.
/// </summary>
/// <param name="NameStart">Offset of the name that takes the arguments.</param>
/// <param name="Index">Which of them is being written.</param>
internal sealed record TypeArguments(int NameStart, int Index)
{
    /// <summary>The innermost list that is open at the model's position; null where there is none.</summary>
    public static TypeArguments? At(CellModel model)
    {
        var tokens = SyntaxFactory.ParseTokens(model.Text[..model.Position], options: (CSharpParseOptions)model.Root.SyntaxTree.Options).SkipLast(1).ToList();
        var (depth, index) = (0, 0);
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            var kind = tokens[i].Kind();
            if (depth == 0 && kind == SyntaxKind.LessThanToken)
                return tokens[i - 1].IsKind(SyntaxKind.IdentifierToken) ? new TypeArguments(tokens[i - 1].SpanStart, index) : null;
            if (Step(kind) is not { } step || depth + step < 0)
                return null;
            depth += step;
            index += depth == 0 && kind == SyntaxKind.CommaToken ? 1 : 0;
        }
        return null;
    }

    /// <summary>The generic types and methods of the name, those with fewer parameters first.</summary>
    public IReadOnlyList<ISymbol> Candidates(CellModel model)
    {
        var name = model.Root.FindToken(NameStart);
        var place = new Place(model.Root.SyntaxTree, NameStart, name.ValueText, name.GetPreviousToken(), name);
        var named = Members.IsAt(place)
            ? Members.Find(model, place).Select(c => c.Symbol).OfType<ISymbol>().Where(s => s.Name == name.ValueText)
            : model.Semantics.LookupSymbols(NameStart, name: name.ValueText);
        return [.. named.Where(s => ParametersOf(s).Length > 0).OrderBy(s => ParametersOf(s).Length)];
    }

    /// <summary>What has to be written between the brackets; of an extension method also what its first argument would say.</summary>
    public static ReadOnlySpan<ITypeParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition.TypeParameters.AsSpan(),
        INamedTypeSymbol type => type.OriginalDefinition.TypeParameters.AsSpan(),
        _ => [],
    };

    // How much deeper a token leads, read backwards; null for one that stands in no type.
    private static int? Step(SyntaxKind kind) => kind switch
    {
        SyntaxKind.GreaterThanGreaterThanToken => 2,
        SyntaxKind.GreaterThanToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseParenToken => 1,
        SyntaxKind.LessThanToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenParenToken => -1,
        SyntaxKind.IdentifierToken or SyntaxKind.CommaToken or SyntaxKind.DotToken or SyntaxKind.QuestionToken or SyntaxKind.ColonColonToken => 0,
        _ => SyntaxFacts.IsPredefinedType(kind) ? 0 : null,
    };
}
