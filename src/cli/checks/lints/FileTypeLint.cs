using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>A <c>file</c> type: in a script every type is nested, and those cannot be file-local.</summary>
internal static class FileTypeLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from type in code.All<BaseTypeDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.FileKeyword)
        select code.Fault(type, $"the file-local type {type.Identifier.Text} does not compile in a script", "remove `file`");
}
