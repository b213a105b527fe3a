using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Course.Language;

/// <summary>
/// What an empty cell sees: some thousand names, which no key changes, and whose look-up takes more time than all else that a list needs. It is done once after each run.
/// </summary>
/// <param name="empty">An empty cell.</param>
internal sealed class GlobalNames(SemanticModel empty)
{
    private readonly Lazy<ImmutableArray<ISymbol>> _all = new(() => empty.LookupSymbols(0));
    private readonly Lazy<ImmutableArray<ISymbol>> _types = new(() => empty.LookupNamespacesAndTypes(0));

    /// <summary>Variables, functions, types and namespaces.</summary>
    public ImmutableArray<ISymbol> All => _all.Value;

    /// <summary>Types and namespaces, those with a variable's name too.</summary>
    public ImmutableArray<ISymbol> Types => _types.Value;
}
