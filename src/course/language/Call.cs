using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language;

/// <summary>One argument as written.</summary>
/// <param name="Node">The whole argument.</param>
/// <param name="Name">Its name, where one is written.</param>
/// <param name="Value">Its expression.</param>
internal sealed record CallArgument(SyntaxNode Node, string? Name, ExpressionSyntax Value);

/// <summary>One way to call: a method, a constructor, an indexer or a delegate.</summary>
/// <param name="Symbol">What is called.</param>
/// <param name="Parameters">What it takes; of an extension method without its first.</param>
internal sealed record CallOverload(ISymbol Symbol, ImmutableArray<IParameterSymbol> Parameters);

/// <summary>A list of arguments and what it is given to.</summary>
/// <param name="List">From one bracket to the other.</param>
/// <param name="Open">The opening bracket.</param>
/// <param name="Close">The closing one, which may be missing.</param>
/// <param name="Arguments">What stands in it.</param>
/// <param name="Commas">Offsets of the commas between.</param>
internal sealed record Call(SyntaxNode List, SyntaxToken Open, SyntaxToken Close, IReadOnlyList<CallArgument> Arguments, IReadOnlyList<int> Commas)
{
    /// <summary>The innermost call whose brackets hold the place behind a token; null in the body of a lambda, and outside all brackets.</summary>
    public static Call? Around(CellModel model, SyntaxToken before)
    {
        foreach (var node in before.Parent?.AncestorsAndSelf() ?? [])
        {
            if (node is BlockSyntax or InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ArrayInitializerExpression } && node.Span.End > before.Span.End)
                return null;
            if (Of(node) is { } call && call.Open.SpanStart <= before.SpanStart && (call.Close.IsMissing || before.SpanStart < call.Close.SpanStart) && call.Open.Span.End <= model.Position)
                return call;
        }
        return null;
    }

    /// <summary>Which argument an offset is in, counted by commas.</summary>
    public int IndexAt(int position) => Commas.Count(c => c < position);

    /// <summary>The argument at an offset; null where none is written yet.</summary>
    public CallArgument? ArgumentAt(int position) => IndexAt(position) is var index && index < Arguments.Count ? Arguments[index] : null;

    /// <summary>Every way to make the call that is visible here.</summary>
    public IReadOnlyList<CallOverload> Overloads(CellModel model) => List.Parent switch
    {
        InvocationExpressionSyntax invocation => OfInvocation(model, invocation.Expression),
        BaseObjectCreationExpressionSyntax creation => Constructors(model, model.TypeOf(creation) ?? TypeNamed(model, creation)),
        ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => [.. model.Semantics.GetMemberGroup(List.Parent).OfType<IMethodSymbol>().Select(ToOverload)],
        AttributeSyntax attribute => Constructors(model, model.TypeOf(attribute)),
        ElementAccessExpressionSyntax access => Indexers(model, model.TypeOf(access.Expression)),
        ElementBindingExpressionSyntax binding => Indexers(model, ConditionalAccess.TypeBefore(model, binding)),
        _ => [],
    };

    /// <summary>The overload that the compiler has chosen; null while it cannot.</summary>
    public ISymbol? Chosen(CellModel model) => List.Parent is { } call ? model.Semantics.GetSymbolInfo(call).Symbol : null;

    private static Call? Of(SyntaxNode node) => node switch
    {
        ArgumentListSyntax list => new(list, list.OpenParenToken, list.CloseParenToken, [.. list.Arguments.Select(ToArgument)], Offsets(list.Arguments)),
        BracketedArgumentListSyntax list => new(list, list.OpenBracketToken, list.CloseBracketToken, [.. list.Arguments.Select(ToArgument)], Offsets(list.Arguments)),
        AttributeArgumentListSyntax list => new(list, list.OpenParenToken, list.CloseParenToken,
            [.. list.Arguments.Select(a => new CallArgument(a, (a.NameColon?.Name ?? a.NameEquals?.Name)?.Identifier.ValueText, a.Expression))], Offsets(list.Arguments)),
        _ => null,
    };

    private static CallArgument ToArgument(ArgumentSyntax argument) => new(argument, argument.NameColon?.Name.Identifier.ValueText, argument.Expression);

    private static int[] Offsets<T>(SeparatedSyntaxList<T> list) where T : SyntaxNode => [.. list.GetSeparators().Select(s => s.SpanStart)];

    private static IReadOnlyList<CallOverload> OfInvocation(CellModel model, ExpressionSyntax called)
    {
        var methods = model.Semantics.GetMemberGroup(called).OfType<IMethodSymbol>().Select(ToOverload).ToList();
        return methods.Count > 0 ? methods
            : model.TypeOf(called) is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [ToOverload(invoke)]
            : [];
    }

    // Of a creation that no constructor fits yet.
    private static ITypeSymbol? TypeNamed(CellModel model, BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type } && model.Semantics.GetSymbolInfo(type) is var info
            ? (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as ITypeSymbol
            : null;

    private static IReadOnlyList<CallOverload> Constructors(CellModel model, ITypeSymbol? type) =>
        type is INamedTypeSymbol named ? [.. named.InstanceConstructors.Where(c => model.Semantics.IsAccessible(model.Position, c)).Select(ToOverload)] : [];

    private static IReadOnlyList<CallOverload> Indexers(CellModel model, ITypeSymbol? type) =>
        [.. WithBases(type).SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>().Where(p => p.IsIndexer && model.Semantics.IsAccessible(model.Position, p))
            .Select(p => new CallOverload(p, p.Parameters))];

    private static IEnumerable<ITypeSymbol> WithBases(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
        foreach (var implemented in type is { TypeKind: TypeKind.Interface } ? type.AllInterfaces : [])
            yield return implemented;
    }

    private static CallOverload ToOverload(IMethodSymbol method) => new(method, method.Parameters);
}
