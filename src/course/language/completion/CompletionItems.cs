using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Language.Completion;

/// <summary>Makes candidates into items.</summary>
internal static class CompletionItems
{
    /// <summary>One item for all candidates of a label.</summary>
    public static CompletionItem ToItem(IReadOnlyList<Candidate> group, CellModel model, Documentation documentation)
    {
        var best = group[0];
        if (best.Symbol is not { } symbol)
            return new CompletionItem(best.Label, "keyword", null, best.Label, null);
        var others = group.Count(c => c.Symbol is IMethodSymbol) - 1;
        var detail = SymbolText.Short(symbol) + (others > 0 ? $" (+{others})" : "");
        return new CompletionItem(best.Label, KindOf(symbol), detail, best.Apply ?? Escaped(best), documentation.SummaryOf(symbol, model.Semantics.Compilation));
    }

    // A variable named as a keyword is must be written with its @.
    private static string Escaped(Candidate candidate) =>
        candidate.ShortName is null && SyntaxFacts.GetKeywordKind(candidate.Label) != SyntaxKind.None ? "@" + candidate.Label : candidate.Label;

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        ITypeParameterSymbol => "typeParameter",
        ITypeSymbol type => type.TypeKind switch
        {
            TypeKind.Struct => "struct",
            TypeKind.Interface => "interface",
            TypeKind.Enum => "enum",
            TypeKind.Delegate => "delegate",
            _ => "class",
        },
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IParameterSymbol => "parameter",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enumMember",
        IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } => "constant",
        IFieldSymbol { ContainingType.IsScriptClass: false } => "field",
        _ => "variable",
    };
}
