using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language;

/// <summary>Says what stands at a position.</summary>
internal static class HoverFinder
{
    /// <summary>What the word at the position means; without text where it means nothing.</summary>
    public static HoverText Find(CellModel model, Documentation documentation)
    {
        var token = TokenAt(model);
        var nothing = new HoverText(model.Position, model.Position, null, null);
        if (token.IsKind(SyntaxKind.None) || token.Parent is not { } node)
            return nothing;
        if (token.IsKind(SyntaxKind.AwaitKeyword) && node is AwaitExpressionSyntax await)
            return Awaited(model, token, await) ?? nothing;
        if (SymbolAt(model, token, node) is not { } symbol)
            return nothing;
        var others = symbol is IMethodSymbol ? model.Semantics.GetMemberGroup(node).Count(m => !SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, symbol.OriginalDefinition)) : 0;
        var text = SymbolText.Whole(symbol) + (others > 0 ? $" (+{others})" : "");
        return new HoverText(token.SpanStart, token.Span.End, text, documentation.SummaryOf(symbol, model.Semantics.Compilation));
    }

    // The word that the position is in or just behind.
    private static SyntaxToken TokenAt(CellModel model)
    {
        var token = model.Root.FindToken(model.Position);
        var earlier = model.Position > 0 ? model.Root.FindToken(model.Position - 1) : default;
        return IsWord(token) && token.Span.Contains(model.Position) ? token
            : IsWord(earlier) && earlier.Span.End == model.Position ? earlier
            : default;
    }

    private static bool IsWord(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword() || token.IsContextualKeyword();

    private static HoverText? Awaited(CellModel model, SyntaxToken token, AwaitExpressionSyntax await) =>
        model.Semantics.GetTypeInfo(await).Type is { TypeKind: not TypeKind.Error } result
            ? new HoverText(token.SpanStart, token.Span.End, $"await {(model.TypeOf(await.Expression) is { } task ? SymbolText.Type(task) : "")} gives {SymbolText.Type(result)}", null)
            : null;

    private static ISymbol? SymbolAt(CellModel model, SyntaxToken token, SyntaxNode node)
    {
        if (node is BaseObjectCreationExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax or IdentifierNameSyntax or GenericNameSyntax)
            return Named(model, node);
        return token.IsKind(SyntaxKind.IdentifierToken) ? model.Semantics.GetDeclaredSymbol(node) ?? Named(model, node) : null;
    }

    // A type after new means the constructor that is called.
    private static ISymbol? Named(CellModel model, SyntaxNode node)
    {
        var info = model.Semantics.GetSymbolInfo(node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node ? creation : node);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? model.Semantics.GetSymbolInfo(node).Symbol;
        return symbol is IErrorTypeSymbol ? null : symbol;
    }
}
