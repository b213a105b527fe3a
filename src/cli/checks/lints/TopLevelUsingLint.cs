using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary><c>using var</c> or <c>await using var</c> in no block: a script has no end at which to dispose.</summary>
internal static class TopLevelUsingLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from word in code.Root.DescendantTokens(descendIntoTrivia: true)
        where word.IsKind(SyntaxKind.UsingKeyword) && IsNoStatement(word)
        let said = word.GetPreviousToken(includeSkipped: true).ValueText == "await" ? "await using" : "using"
        select code.Fault(word, $"`{said}` at the top level of a script does not compile", "declare it without `using`, and dispose it in the clean-up cell");

    // The script grammar has no such declaration: the parser passes over the word, or takes it for an import without its semicolon.
    private static bool IsNoStatement(SyntaxToken word) => word.Parent is SkippedTokensTriviaSyntax or UsingDirectiveSyntax { SemicolonToken.IsMissing: true };
}
