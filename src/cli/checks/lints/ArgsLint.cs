using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary><c>args</c> where nothing declares it: a notebook has no command line.</summary>
internal static class ArgsLint
{
    private const string Name = "args";

    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from name in code.All<IdentifierNameSyntax>()
        where name.Identifier.Text == Name && IsValue(name) && !IsDeclared(file)
        select code.Fault(name, "a notebook has no `args`", "ask with `#!set --name … --value @input:\"…\"`, or read a setting");

    // A member, an argument's name or a property that is set is no variable.
    private static bool IsValue(IdentifierNameSyntax name) =>
        !(name.Parent is MemberAccessExpressionSyntax member && member.Name == name || name.Parent is NameColonSyntax or NameEqualsSyntax);

    private static bool IsDeclared(CheckedFile file) => file.Scripts.SelectMany(s => s.Submissions).SelectMany(c => c.Root.DescendantNodes()).Any(n => n switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.Text == Name,
        ParameterSyntax parameter => parameter.Identifier.Text == Name,
        SingleVariableDesignationSyntax designation => designation.Identifier.Text == Name,
        ForEachStatementSyntax loop => loop.Identifier.Text == Name,
        _ => false,
    });
}
