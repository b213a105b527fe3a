using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language.Completion;

/// <summary>Lists what may stand at a position.</summary>
internal static class CompletionFinder
{
    /// <summary>The list for a model's position; empty inside strings and comments, and where a new name is made up.</summary>
    public static CompletionList Find(CellModel model, Documentation documentation, CancellationToken cancellationToken)
    {
        if (Place.Of(model) is not { } place)
            return new CompletionList(model.Position, [], false);
        var candidates = Candidates(model, place);
        cancellationToken.ThrowIfCancellationRequested();
        var ranked = Ranking.Best(candidates, place.Word).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var items = ranked.Where(g => g[0].Symbol is not { } symbol || IsForReaders(symbol)).Take(CompletionList.MostItems)
            .Select(g => CompletionItems.ToItem(g, model, documentation)).ToList();
        return new CompletionList(place.From, items, items.Count == CompletionList.MostItems);
    }

    private static IEnumerable<Candidate> Candidates(CellModel model, Place place)
    {
        if (Members.IsAt(place))
            return Members.Find(model, place);
        if (place.IsNewName)
            return [];
        if (Initializer.Find(model, place) is { } settable)
            return settable;
        if (place.IsAfterOperand)
            return Words(Keywords.AfterOperand);
        return KindOf(model, place) switch
        {
            PlaceKind.Using => Scope.Namespaces(model, place).Concat(Words(Keywords.Usings)),
            PlaceKind.Type => ExpectedType.Candidates(model, place).Concat(Scope.Types(model, place)).Concat(Words(Keywords.Types)),
            PlaceKind.Attribute => Scope.Attributes(model, place),
            PlaceKind.Member => Scope.Types(model, place).Concat(Words(Keywords.Members)),
            PlaceKind.Statement => Scope.All(model, place).Concat(Words(Keywords.Statements)),
            _ => ExpectedType.Candidates(model, place).Concat(Arguments.Names(model, place)).Concat(ExpectedType.Rank(model, place, Scope.All(model, place))).Concat(Words(Keywords.Expressions)),
        };
    }

    // Until its end is written, a list of type arguments looks like a comparison.
    private static PlaceKind KindOf(CellModel model, Place place) =>
        place.Before is { RawKind: (int)SyntaxKind.LessThanToken, Parent: BinaryExpressionSyntax { Left: var left } }
            && model.Semantics.GetSymbolInfo(left) is var info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is ITypeSymbol or IMethodSymbol
            ? PlaceKind.Type
            : PlaceKinds.Of(place);

    private static IEnumerable<Candidate> Words(IEnumerable<string> keywords) => keywords.Select(k => new Candidate(k, Nearness.Keyword, null));

    private static bool IsForReaders(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 || !symbol.GetAttributes().Any(a =>
            a.AttributeClass is { Name: "EditorBrowsableAttribute" } && a.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]);
}
