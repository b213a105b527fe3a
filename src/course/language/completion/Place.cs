using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>Where in the code something is being typed.</summary>
/// <param name="Tree">The code.</param>
/// <param name="From">Offset of the word being typed; the position itself where there is none yet.</param>
/// <param name="Word">What of it stands before the position.</param>
/// <param name="Before">The token before the word; of kind None at the code's start.</param>
/// <param name="Current">The token that the word is part of, or that stands in for it; of kind None where there is none.</param>
internal sealed record Place(SyntaxTree Tree, int From, string Word, SyntaxToken Before, SyntaxToken Current)
{
    /// <summary>The place at a model's position; null inside strings, comments and numbers.</summary>
    public static Place? Of(CellModel model)
    {
        var (text, root) = (model.Text, model.Root);
        var from = model.Position;
        while (from > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[from - 1]))
            from--;
        if ((from < model.Position && char.IsDigit(text[from])) || InText.Is(root, model.Position))
            return null;
        var word = text[from..model.Position];
        // @class is a word; its first character is no part of the name.
        if (word.Length > 0 && from > 0 && text[from - 1] == '@')
            from--;
        return new Place(root.SyntaxTree, from, word, TokenBefore(root, from), word.Length > 0 || model.HasStandIn ? root.FindToken(from) : default);
    }

    /// <summary>The kind of the token before the word.</summary>
    public SyntaxKind Kind => Before.Kind();

    /// <summary>Whether a name is being made up here, for which there is nothing to suggest.</summary>
    public bool IsNewName => Current.IsKind(SyntaxKind.IdentifierToken) && Declares(Current) && !IsFirstOfLine;

    /// <summary>Whether the token before the word ends an operand on the same line: an operator must follow, or a new name.</summary>
    public bool IsAfterOperand => !IsFirstOfLine && Before.Kind() switch
    {
        SyntaxKind.IdentifierToken => Before.Text is not ("await" or "yield") || !Before.IsContextualKeyword(),
        SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringEndToken => true,
        SyntaxKind.ThisKeyword or SyntaxKind.NullKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword => true,
        SyntaxKind.GreaterThanToken => Before.Parent is TypeArgumentListSyntax,
        SyntaxKind.CloseBracketToken => Before.Parent is not AttributeListSyntax,
        SyntaxKind.CloseParenToken => Before.Parent is ArgumentListSyntax or ParenthesizedExpressionSyntax or TupleExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax,
        SyntaxKind.CloseBraceToken => Before.Parent is InitializerExpressionSyntax or AnonymousObjectCreationExpressionSyntax or SwitchExpressionSyntax or PropertyPatternClauseSyntax,
        var kind => SyntaxFacts.IsPredefinedType(kind),
    };

    // Half a statement on one line makes the next line's first word look like the name that it declares.
    private bool IsFirstOfLine => Before.IsKind(SyntaxKind.None) || Before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static bool Declares(SyntaxToken name) => name.Parent switch
    {
        VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or TypeParameterSyntax or CatchDeclarationSyntax or TupleElementSyntax => true,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or EventDeclarationSyntax or EnumMemberDeclarationSyntax => true,
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or LabeledStatementSyntax => true,
        ForEachStatementSyntax each => each.Identifier == name,
        FromClauseSyntax from => from.Identifier == name,
        LetClauseSyntax let => let.Identifier == name,
        JoinClauseSyntax join => join.Identifier == name,
        IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: UsingDirectiveSyntax } } => true,
        _ => false,
    };

    private static SyntaxToken TokenBefore(SyntaxNode root, int position)
    {
        if (position == 0)
            return default;
        var token = root.FindToken(position - 1);
        return token.Span.Length > 0 && token.Span.End <= position && token.SpanStart < position ? token : token.GetPreviousToken();
    }
}
