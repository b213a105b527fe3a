using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>A function of <c>helpers/charts*.csx</c> that draws, or that ends a live chart.</summary>
/// <param name="Class">The class that it stands in.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsStatic">Whether it is called on the class.</param>
/// <param name="Finding">The place of its <c>finding</c> among its parameters, from 0; -1 where it has none.</param>
internal sealed record ChartFunction(string Class, string Name, bool IsStatic, int Finding)
{
    /// <summary>The public functions of a helper that give a chart or take a finding.</summary>
    public static IEnumerable<(ChartFunction Function, MethodDeclarationSyntax Method)> In(Submission code) =>
        from type in code.All<ClassDeclarationSyntax>()
        where type.Identifier.Text != "Figure" // It puts figures together for those that have a finding.
        from method in type.Members.OfType<MethodDeclarationSyntax>()
        let finding = method.ParameterList.Parameters.IndexOf(p => p.Identifier.Text == "finding")
        where method.Modifiers.Any(SyntaxKind.PublicKeyword) && (GivesChart(method) || finding >= 0)
        select (new ChartFunction(type.Identifier.Text, method.Identifier.Text, method.Modifiers.Any(SyntaxKind.StaticKeyword), finding), method);

    /// <summary>The calls of chart functions in some code, each with the argument that is its finding; null where that is left to the function.</summary>
    public static IEnumerable<(InvocationExpressionSyntax Call, ExpressionSyntax? Finding)> Calls(Submission code, ImmutableArray<ChartFunction> functions) =>
        from call in code.All<InvocationExpressionSyntax>()
        let function = functions.FirstOrDefault(f => f.IsCalledBy(call))
        where function is not null
        select (call, function.FindingOf(call));

    private static bool GivesChart(MethodDeclarationSyntax method) =>
        method.ReturnType is QualifiedNameSyntax { Right.Identifier.Text: "GenericChart" } or IdentifierNameSyntax { Identifier.Text: "GenericChart" };

    private bool IsCalledBy(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name, Expression: IdentifierNameSyntax owner } && name == Name && (!IsStatic || owner.Identifier.Text == Class);

    private ExpressionSyntax? FindingOf(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        return (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.Text == "finding")
            ?? arguments.Where((a, at) => at == Finding && a.NameColon is null).FirstOrDefault())?.Expression;
    }
}
