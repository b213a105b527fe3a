using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Player.Lessons;

/// <summary>What a cell declares for the cells after it: variables, functions and types.</summary>
internal static class DeclaredNames
{
    private static readonly CSharpParseOptions _script = new(kind: SourceCodeKind.Script);

    /// <summary>The names in a cell's C#, in order, each once.</summary>
    public static IReadOnlyList<string> In(string source) =>
        [.. CSharpSyntaxTree.ParseText(source, _script).GetCompilationUnitRoot().Members.SelectMany(Of).Select(name => name.ValueText).Distinct()];

    private static IEnumerable<SyntaxToken> Of(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier),
        MethodDeclarationSyntax method => [method.Identifier],
        BaseTypeDeclarationSyntax type => [type.Identifier],
        DelegateDeclarationSyntax type => [type.Identifier],
        PropertyDeclarationSyntax property => [property.Identifier],
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration.Variables.Select(v => v.Identifier),
        // `var (a, b) = …` and `out var c`: a statement of its own has no scope of its own.
        GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement } => Designated(statement),
        _ => [],
    };

    private static IEnumerable<SyntaxToken> Designated(SyntaxNode statement) =>
        statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax).OfType<SingleVariableDesignationSyntax>().Select(d => d.Identifier);
}
