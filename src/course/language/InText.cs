using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language;

/// <summary>Tells code from what is only text to the compiler: strings, comments, directives, excluded lines.</summary>
internal static class InText
{
    /// <summary>Whether what is typed at a position is no code.</summary>
    public static bool Is(SyntaxNode root, int position) =>
        IsInTrivia(root, position) || IsInLiteral(root, position) || IsInInterpolatedText(root, position);

    /// <summary>Whether a position is in a comment, a directive or an excluded line.</summary>
    public static bool IsInTrivia(SyntaxNode root, int position) =>
        IsInside(root.FindTrivia(position), position) || (position > 0 && IsInside(root.FindTrivia(position - 1), position));

    private static bool IsInside(SyntaxTrivia trivia, int position) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia => trivia.SpanStart < position && position <= trivia.Span.End,
        SyntaxKind.MultiLineCommentTrivia => trivia.SpanStart < position && (position < trivia.Span.End || trivia.ContainsDiagnostics),
        SyntaxKind.DisabledTextTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia =>
            trivia.FullSpan.Start < position && position <= trivia.FullSpan.End && !EndsLineBefore(trivia, position),
        _ => trivia.IsDirective && trivia.FullSpan.Start < position && position <= trivia.FullSpan.End && !EndsLineBefore(trivia, position),
    };

    // Such trivia hold their line's end.
    private static bool EndsLineBefore(SyntaxTrivia trivia, int position) => position == trivia.FullSpan.End && trivia.ToFullString().EndsWith('\n');

    private static bool IsInLiteral(SyntaxNode root, int position)
    {
        var token = TokenAround(root, position);
        return token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            && token.SpanStart < position && (position < token.Span.End || token.ContainsDiagnostics);
    }

    // From the inside out: whichever comes first, a hole or the string around it, decides.
    private static bool IsInInterpolatedText(SyntaxNode root, int position)
    {
        foreach (var node in TokenAround(root, position).Parent?.AncestorsAndSelf() ?? [])
        {
            if (node is InterpolationSyntax hole && hole.OpenBraceToken.Span.End <= position && (hole.CloseBraceToken.IsMissing || position <= hole.CloseBraceToken.SpanStart))
                return hole.FormatClause is { } format && format.SpanStart < position;
            if (node is InterpolatedStringExpressionSyntax text && text.SpanStart < position && (position < text.Span.End || text.StringEndToken.IsMissing))
                return true;
        }
        return false;
    }

    // The token that holds the character before the position.
    private static SyntaxToken TokenAround(SyntaxNode root, int position) => root.FindToken(Math.Max(0, position - 1));
}
