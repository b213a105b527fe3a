using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>The names that can be used at a place without anything before them.</summary>
internal static class Scope
{
    /// <summary>Variables, functions, types and namespaces.</summary>
    public static IEnumerable<Candidate> All(CellModel model, Place place) =>
        model.Semantics.LookupSymbols(place.From).Where(s => IsUsable(s, place)).Select(ToCandidate);

    /// <summary>Types and namespaces.</summary>
    public static IEnumerable<Candidate> Types(CellModel model) =>
        model.Semantics.LookupNamespacesAndTypes(model.Position).Where(s => s.CanBeReferencedByName).Select(ToCandidate);

    /// <summary>Namespaces.</summary>
    public static IEnumerable<Candidate> Namespaces(CellModel model) => Types(model).Where(c => c.Symbol is INamespaceSymbol);

    /// <summary>Attributes, by the names that they have in brackets, and the namespaces that lead to others.</summary>
    public static IEnumerable<Candidate> Attributes(CellModel model)
    {
        var attribute = model.Semantics.Compilation.GetTypeByMetadataName("System.Attribute");
        return Types(model).Where(c => c.Symbol is INamespaceSymbol || (c.Symbol is INamedTypeSymbol { IsAbstract: false } type && Bases(type).Contains(attribute, SymbolEqualityComparer.Default)))
            .Select(c => c with { Label = c.Label is { Length: > 9 } name && name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^9] : c.Label });
    }

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
