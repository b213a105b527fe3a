using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>What may stand after <c>.</c>, <c>?.</c>, <c>-&gt;</c> and <c>::</c>.</summary>
internal static class Members
{
    /// <summary>Whether a place is behind such a token.</summary>
    public static bool IsAt(Place place) => place.Kind is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken;

    /// <summary>The members of what stands before the token.</summary>
    public static IEnumerable<Candidate> Find(CellModel model, Place place) => place.Before.Parent switch
    {
        // 1. may become 1.5
        MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.NumericLiteralToken } } => [],
        MemberAccessExpressionSyntax access => OfExpression(model, access.Expression, model.Semantics.GetSymbolInfo(access.Expression), model.TypeOf(access.Expression)),
        MemberBindingExpressionSyntax binding => OfConditional(model, binding),
        QualifiedNameSyntax name => OfName(model, name.Left),
        AliasQualifiedNameSyntax alias => Types(model, model.Semantics.GetAliasInfo(alias.Alias)?.Target as INamespaceOrTypeSymbol ?? model.Semantics.Compilation.GlobalNamespace),
        _ => [],
    };

    private static IEnumerable<Candidate> OfConditional(CellModel model, SyntaxNode binding) =>
        ConditionalAccess.TypeBefore(model, binding) is { } type ? OfInstance(model, type) : [];

    // In half a statement the compiler may take an expression for a type's name: js. before a line with var is the type js.var.
    private static IEnumerable<Candidate> OfName(CellModel model, NameSyntax left)
    {
        if (left.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } directive)
            return OfUsing(model, left, directive);
        if (model.Semantics.GetSymbolInfo(left).Symbol is INamespaceOrTypeSymbol known)
            return OfExpression(model, left, model.Semantics.GetSymbolInfo(left), known as ITypeSymbol);
        var expression = SyntaxFactory.ParseExpression(left.ToString());
        var symbol = model.Semantics.GetSpeculativeSymbolInfo(left.SpanStart, expression, SpeculativeBindingOption.BindAsExpression);
        var type = model.Semantics.GetSpeculativeTypeInfo(left.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type;
        return OfExpression(model, expression, symbol, type);
    }

    private static IEnumerable<Candidate> OfUsing(CellModel model, NameSyntax left, UsingDirectiveSyntax directive) =>
        model.Semantics.GetSymbolInfo(left).Symbol is not INamespaceOrTypeSymbol container ? []
        : Types(model, container).Where(c => c.Symbol is INamespaceSymbol || directive.StaticKeyword != default || directive.Alias is not null);

    private static IEnumerable<Candidate> OfExpression(CellModel model, ExpressionSyntax expression, SymbolInfo info, ITypeSymbol? type)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is INamespaceSymbol space)
            return Types(model, space);
        if (symbol is ITypeSymbol named)
            return OfType(model, named);
        if (type is null or { TypeKind: TypeKind.Error } or { SpecialType: SpecialType.System_Void } || symbol is IMethodSymbol && expression is not InvocationExpressionSyntax)
            return [];
        // A variable that is named as its type is may mean either.
        return expression is IdentifierNameSyntax name && name.Identifier.ValueText == type.Name ? OfInstance(model, type).Concat(OfType(model, type)) : OfInstance(model, type);
    }

    private static IEnumerable<Candidate> OfType(CellModel model, ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
            ? model.Semantics.LookupStaticMembers(model.Position, type).Where(s => s.Kind == SymbolKind.Field).Select(s => new Candidate(s.Name, Nearness.Expected, s))
            : model.Semantics.LookupStaticMembers(model.Position, type).Where(s => s.CanBeReferencedByName).Select(s => ToMember(s));

    private static IEnumerable<Candidate> OfInstance(CellModel model, ITypeSymbol type) =>
        model.Semantics.LookupSymbols(model.Position, type, includeReducedExtensionMethods: true)
            .Where(s => s is { IsStatic: false, CanBeReferencedByName: true } and not ITypeSymbol || s is IMethodSymbol { MethodKind: MethodKind.ReducedExtension }).Select(s => ToMember(s));

    private static IEnumerable<Candidate> Types(CellModel model, INamespaceOrTypeSymbol container) =>
        model.Semantics.LookupNamespacesAndTypes(model.Position, container).Where(s => s.CanBeReferencedByName).Select(s => new Candidate(s.Name, Nearness.Member, s));

    private static Candidate ToMember(ISymbol symbol) => new(symbol.Name, symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension } => Nearness.Extension,
        { ContainingType.SpecialType: SpecialType.System_Object } => Nearness.OfEveryObject,
        IMethodSymbol { Name: "ToString" or "Equals" or "GetHashCode", IsOverride: true } => Nearness.OfEveryObject,
        _ => Nearness.Member,
    }, symbol);
}
