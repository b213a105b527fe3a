using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>An <c>extension(…)</c> block: it needs a class that is not nested, which a script has not.</summary>
internal static class ExtensionBlockLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from block in code.All<ExtensionBlockDeclarationSyntax>()
        select code.Fault(block, "an extension block does not compile in a script", "write extension methods at the top level: `static T F(this T x)`");
}
