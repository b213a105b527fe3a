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
            PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } clause when model.Semantics.GetTypeInfo(pattern) is var info && (info.ConvertedType ?? info.Type) is { } type =>
                Readable(model, type).Where(s => clause.Subpatterns.All(p => p.NameColon?.Name.Identifier.ValueText != s.Name || p.Span.Contains(place.From))).Select(ToCandidate),
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

    private static IEnumerable<ISymbol> Settable(CellModel model, ITypeSymbol type) =>
        Readable(model, type).Where(s => s is IPropertySymbol { SetMethod: { } set } && model.Semantics.IsAccessible(model.Position, set) || s is IPropertySymbol { SetMethod: null, Type.IsReferenceType: true } bag && IsCollection(bag.Type) && bag.Type.SpecialType != SpecialType.System_String
            || s is IFieldSymbol { IsReadOnly: false, IsConst: false });

    private static IEnumerable<ISymbol> Readable(CellModel model, ITypeSymbol type) =>
        model.Semantics.LookupSymbols(model.Position, type).Where(s => s is { IsStatic: false, CanBeReferencedByName: true } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol));

    private static HashSet<string> Assigned(InitializerExpressionSyntax braces, Place place) =>
        [.. braces.Expressions.OfType<AssignmentExpressionSyntax>().Where(a => !a.Left.Span.Contains(place.From)).Select(a => a.Left.ToString())];

    private static Candidate ToCandidate(ISymbol symbol) => new(symbol.Name, Nearness.Expected, symbol);
}
