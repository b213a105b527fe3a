using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>A namespace in a script: CS7021.</summary>
internal static class NamespaceLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from space in code.All<BaseNamespaceDeclarationSyntax>()
        select code.Fault(space, $"a script cannot declare the namespace {space.Name}", "declare its types without one; nest them in a static class where names clash");
}
