using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Reports.Pages;

/// <summary>C# script as html, coloured by what the parser sees; code that does not compile is coloured as far as it goes.</summary>
internal static class CodeHighlighter
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Writes the code; leaving the tags aside, it is exactly the text given.</summary>
    public static void Write(TextWriter writer, string code)
    {
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            WriteTrivia(writer, token.LeadingTrivia);
            WriteSpan(writer, ClassOf(token), token.Text);
            WriteTrivia(writer, token.TrailingTrivia);
        }
    }

    private static void WriteTrivia(TextWriter writer, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
            WriteSpan(writer, ClassOf(trivia), trivia.ToFullString());
    }

    private static void WriteSpan(TextWriter writer, string? name, string text)
    {
        if (text.Length == 0)
            return;
        writer.Write(name is null ? Html.Escape(text) : $"""<span class="{name}">{Html.Escape(text)}</span>""");
    }

    private static string? ClassOf(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => "c",
        _ when trivia.IsDirective => "d",
        _ => null,
    };

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => ClassOfName(token),
        _ when token.IsKeyword() => "k",
        _ when IsString(token) => "s",
        _ => null,
    };

    private static bool IsString(SyntaxToken token) =>
        token.Parent is InterpolatedStringExpressionSyntax or InterpolatedStringTextSyntax
        || (token.Parent is LiteralExpressionSyntax && !token.IsKind(SyntaxKind.DefaultKeyword));

    private static string? ClassOfName(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "k",
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "f",
        SimpleNameSyntax name when IsCalled(name) => "f",
        SimpleNameSyntax name when IsType(name) => "t",
        _ => null,
    };

    private static bool IsCalled(SimpleNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name).Parent is InvocationExpressionSyntax call
        && call.Expression.Span.End == name.Span.End;

    // Without a compilation nobody knows for sure; by convention, what begins with a capital before a dot is a type.
    private static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name && char.IsUpper(name.Identifier.Text[0]),
        ObjectCreationExpressionSyntax or VariableDeclarationSyntax or ParameterSyntax or TypeArgumentListSyntax => true,
        BaseTypeSyntax or CastExpressionSyntax or TypeOfExpressionSyntax or ArrayTypeSyntax or NullableTypeSyntax => true,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or CatchDeclarationSyntax => true,
        DeclarationPatternSyntax or RecursivePatternSyntax or TypePatternSyntax or TupleElementSyntax or ForEachStatementSyntax => name is not IdentifierNameSyntax { Parent: ForEachStatementSyntax each } || each.Type == name,
        _ => false,
    };
}
