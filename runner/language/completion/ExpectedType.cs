using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>What type a place asks for: that of the variable, property or parameter that gets the value, or of the other side of a comparison.</summary>
internal static class ExpectedType
{
    /// <summary>The members of an enumeration that is asked for; after <c>new</c>, the type that is asked for.</summary>
    public static IEnumerable<Candidate> Candidates(CellModel model, Place place)
    {
        var isNew = place.Before.IsKind(SyntaxKind.NewKeyword);
        var type = WithoutNullable(After(model, isNew ? place.Before.GetPreviousToken() : place.Before));
        if (isNew && type is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } made)
            return [new Candidate(made.ToMinimalDisplayString(model.Semantics, model.Position), Nearness.Expected, made) { ShortName = made.Name }];
        if (isNew || type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } values)
            return [];
        var prefix = values.ToMinimalDisplayString(model.Semantics, model.Position);
        return values.GetMembers().OfType<IFieldSymbol>().Where(f => f.IsConst).Select(f => new Candidate($"{prefix}.{f.Name}", Nearness.Expected, f) { ShortName = f.Name });
    }

    private static ITypeSymbol? After(CellModel model, SyntaxToken token) => token.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.OperatorToken == token => model.TypeOf(assignment.Left),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } type } } } => model.TypeOf(type),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => model.TypeOf(type),
        EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => model.TypeOf(type),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } compared when compared.OperatorToken == token => model.TypeOf(compared.Left),
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax cases } => model.TypeOf(cases.Expression),
        IsPatternExpressionSyntax pattern => model.TypeOf(pattern.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } asked => model.TypeOf(asked.Left),
        NameColonSyntax { Name.Identifier.ValueText: var name, Parent: ArgumentSyntax } => OfParameter(model, token, (p, _) => p.Name == name),
        ArgumentListSyntax or BracketedArgumentListSyntax or AttributeArgumentListSyntax => OfParameter(model, token, (p, index) => p.Ordinal == index),
        _ => null,
    };

    private static ITypeSymbol? OfParameter(CellModel model, SyntaxToken token, Func<IParameterSymbol, int, bool> isIt)
    {
        if (Call.Around(model, token) is not { } call)
            return null;
        var index = call.IndexAt(token.Span.End);
        return call.Overloads(model).SelectMany(o => o.Parameters).FirstOrDefault(p => isIt(p, index))?.Type;
    }

    private static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
