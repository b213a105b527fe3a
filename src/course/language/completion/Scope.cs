using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>The names that can be used at a place without anything before them.</summary>
internal static class Scope
{
    /// <summary>Variables, functions, types and namespaces.</summary>
    public static IEnumerable<Candidate> All(CellModel model, Place place) =>
        Seen(model, place, model.Globals?.All, name => model.Semantics.LookupSymbols(place.From, name: name)).Where(s => IsUsable(s, place)).Select(ToCandidate);

    /// <summary>Types and namespaces.</summary>
    public static IEnumerable<Candidate> Types(CellModel model, Place place) =>
        Seen(model, place, model.Globals?.Types, name => model.Semantics.LookupNamespacesAndTypes(place.From, name: name)).Where(s => s.CanBeReferencedByName).Select(ToCandidate);

    /// <summary>Namespaces.</summary>
    public static IEnumerable<Candidate> Namespaces(CellModel model, Place place) => Types(model, place).Where(c => c.Symbol is INamespaceSymbol);

    /// <summary>Attributes, by the names that they have in brackets, and the namespaces that lead to others.</summary>
    public static IEnumerable<Candidate> Attributes(CellModel model, Place place)
    {
        var attribute = model.Semantics.Compilation.GetTypeByMetadataName("System.Attribute");
        return Types(model, place)
            .Where(c => c.Symbol is INamespaceSymbol || (c.Symbol is INamedTypeSymbol { IsAbstract: false } type && Bases(type).Contains(attribute, SymbolEqualityComparer.Default)))
            .Select(c => c with { Label = c.Label is { Length: > 9 } name && name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^9] : c.Label });
    }

    // The cell's own names are looked up, as they may hide others; the rest is known.
    private static IEnumerable<ISymbol> Seen(CellModel model, Place place, ImmutableArray<ISymbol>? globals, Func<string?, ImmutableArray<ISymbol>> lookUp)
    {
        if (globals is not { } known || BringsOthers(model.Root, place))
            return lookUp(null);
        var own = model.Root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText)
            .Where(n => WordMatch.Rank(n, place.Word) is not null).ToHashSet(StringComparer.Ordinal);
        return own.SelectMany(name => lookUp(name)).Concat(known.Where(s => !own.Contains(s.Name)));
    }

    // Usings and base types bring names that do not stand in the cell.
    private static bool BringsOthers(SyntaxNode root, Place place) =>
        root is CompilationUnitSyntax { Usings.Count: > 0 } || IsInType(place.Before) || IsInType(place.Current);

    private static bool IsInType(SyntaxToken token) => token.Parent?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not null;

    // What is declared further down, or just here, has no value yet.
    private static bool IsUsable(ISymbol symbol, Place place)
    {
        if (!symbol.CanBeReferencedByName || symbol is IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.LocalFunction) })
            return false;
        if (symbol is not (ILocalSymbol or IFieldSymbol { ContainingType.IsScriptClass: true }) || symbol.DeclaringSyntaxReferences is not [var declared, ..] || declared.SyntaxTree != place.Tree)
            return true;
        return declared.GetSyntax().Span.End < place.From || (declared.GetSyntax() is not VariableDeclaratorSyntax && declared.Span.Start < place.From);
    }

    private static Candidate ToCandidate(ISymbol symbol) => new(symbol.Name, symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => Nearness.Local,
        INamespaceSymbol => Nearness.Namespace,
        ITypeSymbol { DeclaringSyntaxReferences.IsEmpty: true } => Nearness.Type,
        { ContainingType.SpecialType: SpecialType.System_Object } => Nearness.OfEveryObject,
        _ => Nearness.Member,
    }, symbol);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            yield return current;
    }
}
