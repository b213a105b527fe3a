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

    /// <summary>The same candidates; variables that can be given to what the place asks for come near.</summary>
    public static IEnumerable<Candidate> Rank(CellModel model, Place place, IEnumerable<Candidate> candidates)
    {
        if (After(model, place.Before) is not { SpecialType: not SpecialType.System_Object, TypeKind: not (TypeKind.Error or TypeKind.TypeParameter or TypeKind.Dynamic) } asked)
            return candidates;
        return candidates.Select(c => TypeOf(c.Symbol) is { } type && model.Semantics.Compilation.ClassifyCommonConversion(type, asked).IsImplicit ? c with { Nearness = Nearness.Fitting } : c);
    }

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol { ContainingType.IsScriptClass: true } variable => variable.Type,
        _ => null,
    };

    private static ITypeSymbol? After(CellModel model, SyntaxToken token) => token.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.OperatorToken == token => model.TypeOf(assignment.Left),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } type } } } => model.TypeOf(type),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => model.TypeOf(type),
        EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => model.TypeOf(type),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } compared when compared.OperatorToken == token => model.TypeOf(compared.Left),
        SwitchExpressionSyntax arms => model.TypeOf(arms.GoverningExpression),
        BinaryPatternSyntax { Parent: var around } => Asked(model, around),
        ReturnStatementSyntax given => Returned(model, given),
        ConditionalExpressionSyntax choice => model.TypeOf(choice.QuestionToken == token ? choice.WhenFalse : choice.WhenTrue),
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax cases } => model.TypeOf(cases.Expression),
        IsPatternExpressionSyntax pattern => model.TypeOf(pattern.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } asked => model.TypeOf(asked.Left),
        NameColonSyntax { Name.Identifier.ValueText: var name, Parent: ArgumentSyntax } => OfParameter(model, token, (p, _) => p.Name == name),
        ArgumentListSyntax or BracketedArgumentListSyntax or AttributeArgumentListSyntax => OfParameter(model, token, (p, index) => p.Ordinal == index),
        _ => null,
    };

    // What is compared with a pattern, around all of its parts.
    private static ITypeSymbol? Asked(CellModel model, SyntaxNode? pattern) => pattern switch
    {
        IsPatternExpressionSyntax whole => model.TypeOf(whole.Expression),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax arms } => model.TypeOf(arms.GoverningExpression),
        PatternSyntax { Parent: var around } => Asked(model, around),
        _ => null,
    };

    private static ITypeSymbol? Returned(CellModel model, ReturnStatementSyntax given) =>
        given.FirstAncestorOrSelf<SyntaxNode>(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) switch
        {
            MethodDeclarationSyntax method => model.TypeOf(method.ReturnType),
            LocalFunctionStatementSyntax function => model.TypeOf(function.ReturnType),
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
