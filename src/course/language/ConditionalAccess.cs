using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language;

/// <summary>What stands before <c>?.</c> and <c>?[</c>.</summary>
internal static class ConditionalAccess
{
    /// <summary>The type that has the member or indexer; null where it is not known.</summary>
    /// <param name="model">The cell.</param>
    /// <param name="binding">What stands behind the question mark.</param>
    public static ITypeSymbol? TypeBefore(CellModel model, SyntaxNode binding)
    {
        var access = binding.AncestorsAndSelf().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(a => a.WhenNotNull.Span.Contains(binding.Span));
        return access is null ? null
            : model.TypeOf(access.Expression) is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0]
            : model.TypeOf(access.Expression);
    }
}
