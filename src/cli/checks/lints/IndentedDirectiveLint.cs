using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Checks;

/// <summary>A directive that does not start at column 0: the compiler gets it, and does not know it.</summary>
internal static class IndentedDirectiveLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from trivia in code.Root.DescendantTrivia()
        where IsDirective(trivia) && Column(trivia) > 0
        select file.Fault(code.FirstLine + Line(trivia), $"`{trivia.ToString().Trim()}` is indented, so the engine does not see it", "start it at column 0");

    private static bool IsDirective(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.ReferenceDirectiveTrivia)
        || trivia.IsKind(SyntaxKind.ShebangDirectiveTrivia)
        || trivia.IsKind(SyntaxKind.BadDirectiveTrivia) && trivia.ToString() is ['#', '!', ..] or ['#', 'i', ' ' or '"' or '\t', ..];

    private static int Column(SyntaxTrivia trivia) => trivia.GetLocation().GetLineSpan().StartLinePosition.Character;

    private static int Line(SyntaxTrivia trivia) => trivia.GetLocation().GetLineSpan().StartLinePosition.Line;
}
