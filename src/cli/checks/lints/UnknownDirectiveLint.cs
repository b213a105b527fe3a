using System.Collections.Frozen;
using Course.Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>A directive that nothing before its cell has defined: the whole cell fails with DNI101.</summary>
internal static class UnknownDirectiveLint
{
    private static readonly FrozenSet<string> _engine =
        new[] { "#r", "#i", "#!import", "#!time", "#!about", "#!lsmagic", "#!who", "#!whos", "#!set", "#!share", "#!value", "#!connect" }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var script in file.Scripts)
        {
            foreach (var directive in script.Directives.Where(d => !IsOfTheEngine(d.Name) && !defined.Contains(d.Name)))
            {
                yield return DefinedIn(file, script, []).Contains(directive.Name)
                    ? file.Fault(directive.Line, $"{directive.Name} is used in the cell that defines or imports it", "use it in a later cell: the engine looks at a cell's directives before it runs the cell")
                    : file.Fault(directive.Line, $"nothing before this cell defines {directive.Name}", "import the helper that defines it in an earlier cell, or correct the name");
            }
            defined.UnionWith(DefinedIn(file, script, []));
        }
    }

    private static bool IsOfTheEngine(string name) => _engine.Contains(name) || CellKinds.FromHeader(name) is not null;

    // Paths start from the notebook's folder, in helpers too.
    private static IEnumerable<string> DefinedIn(CheckedFile file, ScriptText script, HashSet<string> seen) =>
        script.Submissions.SelectMany(Defined).Concat(
            from path in ImportLint.PathsIn(file, script)
            where seen.Add(path) && path.EndsWith(".csx", StringComparison.Ordinal)
            let helper = file.Course.HelperAt(path)
            where helper is not null
            from name in DefinedIn(file, helper, seen)
            select name);

    private static IEnumerable<string> Defined(Submission code) =>
        from made in code.All<ObjectCreationExpressionSyntax>()
        where made.Type.ToString().EndsWith("KernelActionDirective", StringComparison.Ordinal)
        let name = made.ArgumentList?.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax
        where name is not null
        select name.Token.ValueText;
}
