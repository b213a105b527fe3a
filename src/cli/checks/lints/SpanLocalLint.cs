using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>A span in a variable of the top level: such variables are fields of a script, and a field holds no span.</summary>
internal static class SpanLocalLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from script in file.Scripts
        from code in script.Submissions
        from field in code.Root.Members.OfType<FieldDeclarationSyntax>()
        where IsSpan(field.Declaration)
        select code.Fault(field, $"the top-level variable {field.Declaration.Variables[0].Identifier.Text} cannot hold a span", "keep an array or a ReadOnlyMemory, or move the lines into a function");

    private static bool IsSpan(VariableDeclarationSyntax declaration) =>
        IsSpanType(declaration.Type) || declaration.Type.IsVar && declaration.Variables.Any(v => v.Initializer is { Value: var value } && GivesSpan(value));

    private static bool IsSpanType(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax name => IsSpanType(name.Right),
        GenericNameSyntax { Identifier.Text: "Span" or "ReadOnlySpan" } => true,
        _ => false,
    };

    // By form alone, as no types are known: these give spans wherever they stand.
    private static bool GivesSpan(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Span" } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "AsSpan" } } => true,
        ObjectCreationExpressionSyntax made => IsSpanType(made.Type),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        _ => false,
    };
}
