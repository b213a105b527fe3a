using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary><c>display(x)</c> as the last expression without its semicolon: the engine shows the handle, too.</summary>
internal static class DisplayHandleLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        let last = code.TopStatements.LastOrDefault() as ExpressionStatementSyntax
        where last is { SemicolonToken.IsMissing: true } && Shows(last.Expression)
        select code.Fault(last, "the handle that this call returns is shown under what it displays", "write `;` behind it");

    private static bool Shows(ExpressionSyntax expression) => expression is InvocationExpressionSyntax call && call.Expression switch
    {
        IdentifierNameSyntax { Identifier.Text: "display" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Display" or "DisplayAs" or "DisplayTable" } => true,
        _ => false,
    };
}
