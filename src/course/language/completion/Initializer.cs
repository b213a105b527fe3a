using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>What can be set in <c>new Order { … }</c> and <c>order with { … }</c>, or asked in <c>is { … }</c>.</summary>
internal static class Initializer
{
    /// <summary>The properties and fields not yet named; null where the place is in none of these.</summary>
    public static IEnumerable<Candidate>? Find(CellModel model, Place place)
    {
        if (place.Kind is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken))
            return null;
        return place.Before.Parent switch
        {
            InitializerExpressionSyntax braces when TypeOf(model, braces) is { } type =>
                Settable(model, type).Where(s => !Assigned(braces, place).Contains(s.Name)).Select(ToCandidate),
            PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } clause when model.Semantics.GetTypeInfo(pattern) is { ConvertedType: { } type } =>
                Readable(model, type).Where(s => !Asked(clause, place).Contains(s.Name)).Select(ToCandidate),
            _ => null,
        };
    }

    private static ITypeSymbol? TypeOf(CellModel model, InitializerExpressionSyntax braces)
    {
        var type = braces.Parent switch
        {
            BaseObjectCreationExpressionSyntax creation => model.TypeOf(creation),
            WithExpressionSyntax with => model.TypeOf(with.Expression),
            AssignmentExpressionSyntax { Right: var right, Left: var left } when right == braces => model.TypeOf(left),
            _ => null,
        };
        return type is null or { TypeKind: TypeKind.Error } or IArrayTypeSymbol || (IsCollection(type) && !Settable(model, type).Any()) ? null : type;
    }

    private static bool IsCollection(ITypeSymbol type) => type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static IEnumerable<ISymbol> Settable(CellModel model, ITypeSymbol type) => Readable(model, type).Where(s => s switch
    {
        IPropertySymbol { SetMethod: { } set } => model.Semantics.IsAccessible(model.Position, set),
        // A collection that is there already can be filled.
        IPropertySymbol { Type: { SpecialType: not SpecialType.System_String } bag } => IsCollection(bag) && bag is not IArrayTypeSymbol,
        IFieldSymbol field => field is { IsReadOnly: false, IsConst: false },
        _ => false,
    });

    private static IEnumerable<ISymbol> Readable(CellModel model, ITypeSymbol type) =>
        model.Semantics.LookupSymbols(model.Position, type).Where(s => s is { IsStatic: false, CanBeReferencedByName: true } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol));

    private static HashSet<string> Assigned(InitializerExpressionSyntax braces, Place place) =>
        [.. braces.Expressions.OfType<AssignmentExpressionSyntax>().Where(a => !a.Left.Span.Contains(place.From)).Select(a => a.Left.ToString())];

    private static HashSet<string> Asked(PropertyPatternClauseSyntax braces, Place place) =>
        [.. braces.Subpatterns.Where(p => !p.Span.Contains(place.From)).Select(p => p.NameColon?.Name.Identifier.ValueText ?? "")];

    private static Candidate ToCandidate(ISymbol symbol) => new(symbol.Name, Nearness.Expected, symbol);
}
