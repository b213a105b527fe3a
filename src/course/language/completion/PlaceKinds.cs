using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>What kind of thing a place asks for.</summary>
internal enum PlaceKind
{
    /// <summary>A statement, in a cell also a declaration.</summary>
    Statement,

    /// <summary>A value.</summary>
    Expression,

    /// <summary>A type.</summary>
    Type,

    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A type's member.</summary>
    Member,

    /// <summary>A namespace to use.</summary>
    Using,
}

/// <summary>Tells the kinds apart by the token before the word.</summary>
internal static class PlaceKinds
{
    /// <summary>The kind of a place that is not behind a dot.</summary>
    public static PlaceKind Of(Place place) => place.Kind switch
    {
        SyntaxKind.None or SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => PlaceKind.Statement,
        SyntaxKind.SemicolonToken => OfSemicolon(place),
        SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken => OfBrace(place),
        SyntaxKind.CloseParenToken => place.Before.Parent is CastExpressionSyntax ? PlaceKind.Expression : PlaceKind.Statement,
        SyntaxKind.CloseBracketToken => place.Before.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is null ? PlaceKind.Statement : PlaceKind.Member,
        SyntaxKind.UsingKeyword => place.Before.Parent is UsingDirectiveSyntax ? PlaceKind.Using : PlaceKind.Statement,
        SyntaxKind.NewKeyword or SyntaxKind.AsKeyword or SyntaxKind.IsKeyword => PlaceKind.Type,
        SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.OverrideKeyword
            or SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.SealedKeyword or SyntaxKind.PartialKeyword or SyntaxKind.RequiredKeyword => PlaceKind.Member,
        SyntaxKind.StaticKeyword => place.Before.Parent is UsingDirectiveSyntax ? PlaceKind.Type : PlaceKind.Member,
        SyntaxKind.ColonToken or SyntaxKind.CommaToken or SyntaxKind.LessThanToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.EqualsToken => OfParent(place),
        _ when IsFirstOfStatement(place) => PlaceKind.Statement,
        _ => PlaceKind.Expression,
    };

    private static PlaceKind OfParent(Place place) => place.Before.Parent switch
    {
        BaseListSyntax or TypeParameterConstraintClauseSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax => PlaceKind.Type,
        CatchDeclarationSyntax or ParameterListSyntax or TupleTypeSyntax or NameEqualsSyntax { Parent: UsingDirectiveSyntax } or UsingDirectiveSyntax => PlaceKind.Type,
        AttributeListSyntax => PlaceKind.Attribute,
        SwitchLabelSyntax or LabeledStatementSyntax => PlaceKind.Statement,
        ForStatementSyntax or UsingStatementSyntax or ForEachStatementSyntax => PlaceKind.Statement,
        _ => PlaceKind.Expression,
    };

    private static PlaceKind OfSemicolon(Place place) => place.Before.Parent is ForStatementSyntax ? PlaceKind.Expression : OfBrace(place);

    // Between the braces of a type a member begins, also behind another member.
    private static PlaceKind OfBrace(Place place)
    {
        var around = place.Before.Parent?.AncestorsAndSelf().FirstOrDefault(n => n is BlockSyntax or TypeDeclarationSyntax or AccessorListSyntax or SwitchExpressionSyntax && Holds(n, place));
        return around switch
        {
            TypeDeclarationSyntax or AccessorListSyntax => PlaceKind.Member,
            SwitchExpressionSyntax => PlaceKind.Expression,
            _ => PlaceKind.Statement,
        };
    }

    private static bool Holds(Microsoft.CodeAnalysis.SyntaxNode node, Place place) => node switch
    {
        BlockSyntax block => block.OpenBraceToken.SpanStart < place.From && (block.CloseBraceToken.IsMissing || place.From <= block.CloseBraceToken.SpanStart),
        TypeDeclarationSyntax type => type.OpenBraceToken.Span is { Length: > 0, End: var end } && end <= place.From && (type.CloseBraceToken.IsMissing || place.From <= type.CloseBraceToken.SpanStart),
        _ => node.SpanStart < place.From && place.From < node.Span.End,
    };

    private static bool IsFirstOfStatement(Place place) =>
        place.Current.Parent?.FirstAncestorOrSelf<StatementSyntax>() is { } statement && statement.SpanStart == place.From;
}
