using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>An extension method in a class: in a script every class is nested, so CS1109.</summary>
internal static class ExtensionClassLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from method in code.All<MethodDeclarationSyntax>()
        where method.Parent is TypeDeclarationSyntax and not ExtensionBlockDeclarationSyntax && method.ParameterList.Parameters.FirstOrDefault() is { } first && first.Modifiers.Any(SyntaxKind.ThisKeyword)
        select code.Fault(method, $"the extension method {method.Identifier.Text} in a class does not compile in a script", "declare it at the top level: `static T F(this T x)`");
}
