using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Language;

/// <summary>Says what the call, or the list of type arguments, around a position takes.</summary>
internal static class SignatureFinder
{
    /// <summary>What the innermost brackets may hold; null outside all of them and inside comments.</summary>
    public static SignatureHelp? Find(CellModel model, Documentation documentation)
    {
        if (model.Position == 0 || InComment(model))
            return null;
        return (TypeArguments.At(model) is { } list ? OfTypeArguments(model, list, documentation) : null) ?? OfCall(model, documentation);
    }

    private static SignatureHelp? OfTypeArguments(CellModel model, TypeArguments list, Documentation documentation)
    {
        var candidates = list.Candidates(model);
        var active = candidates.ToList().FindIndex(c => list.Index < TypeArguments.ParametersOf(c).Length);
        return candidates.Count == 0 ? null
            : new SignatureHelp(Math.Max(0, active), active < 0 ? -1 : list.Index, [.. candidates.Select(c => ToItem(c, model, documentation))]);
    }

    private static SignatureHelp? OfCall(CellModel model, Documentation documentation)
    {
        if (Call.Around(model, TokenBefore(model)) is not { } call)
            return null;
        var overloads = call.Overloads(model).Where(o => o.Parameters.Length > 0 || call.Arguments.Count == 0 || call.Chosen(model) is not null).OrderBy(o => o.Parameters.Length).ToList();
        if (overloads.Count == 0)
            return null;
        var active = Active(model, call, overloads);
        return new SignatureHelp(active, ParameterIndex(call, overloads[active], model.Position), [.. overloads.Select(o => ToItem(o, model, documentation))]);
    }

    // A string is an argument like any other; a comment is none.
    private static bool InComment(CellModel model) => InText.IsInTrivia(model.Root, model.Position);

    private static SyntaxToken TokenBefore(CellModel model)
    {
        var token = model.Root.FindToken(model.Position - 1);
        return token.SpanStart < model.Position ? token : token.GetPreviousToken();
    }

    // The compiler's own choice if it has one that takes what is written; else the first that can.
    private static int Active(CellModel model, Call call, List<CallOverload> overloads)
    {
        var chosen = call.Chosen(model);
        var index = call.IndexAt(model.Position);
        var found = chosen is null ? -1 : overloads.FindIndex(o => SymbolEqualityComparer.Default.Equals(o.Symbol.OriginalDefinition, chosen.OriginalDefinition));
        if (found >= 0 && Reaches(overloads[found], index))
            return found;
        var best = overloads.Select((o, i) => (Score: Score(model, call, o, index), Index: i)).MaxBy(s => s.Score);
        return best.Index;
    }

    private static int Score(CellModel model, Call call, CallOverload overload, int index)
    {
        var score = Reaches(overload, index) ? 1000 : 0;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            if (argument.Value.IsMissing || argument.Value is IdentifierNameSyntax { IsMissing: true } or IdentifierNameSyntax { Identifier.IsMissing: true })
                continue;
            score += Parameter(overload, argument.Name, i) is { } parameter && Fits(model, argument.Value, parameter) ? 10 : -10;
        }
        return score;
    }

    private static bool Reaches(CallOverload overload, int index) =>
        index < overload.Parameters.Length || (index == 0 && overload.Parameters.IsEmpty) || overload.Parameters is [.., { IsParams: true }];

    private static IParameterSymbol? Parameter(CallOverload overload, string? name, int index) =>
        name is not null ? overload.Parameters.FirstOrDefault(p => p.Name == name)
        : index < overload.Parameters.Length ? overload.Parameters[index]
        : overload.Parameters is [.., { IsParams: true } last] ? last
        : null;

    private static bool Fits(CellModel model, ExpressionSyntax value, IParameterSymbol parameter)
    {
        var type = parameter.Type;
        if (parameter.IsParams && type is IArrayTypeSymbol array && model.Semantics.ClassifyConversion(value, array.ElementType).IsImplicit)
            return true;
        // What depends on a type parameter is for the compiler to infer.
        return HasTypeParameter(type) || model.Semantics.ClassifyConversion(value, type).IsImplicit;
    }

    private static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter),
        _ => false,
    };

    private static int ParameterIndex(Call call, CallOverload overload, int position)
    {
        var index = call.IndexAt(position);
        if (call.ArgumentAt(position)?.Name is { } name)
            return overload.Parameters.FirstOrDefault(p => p.Name == name)?.Ordinal ?? -1;
        return index < overload.Parameters.Length ? index
            : overload.Parameters is [.., { IsParams: true }] ? overload.Parameters.Length - 1
            : -1;
    }

    private static SignatureItem ToItem(CallOverload overload, CellModel model, Documentation documentation)
    {
        var compilation = model.Semantics.Compilation;
        var (head, open, close) = SymbolText.Call(overload.Symbol);
        var parameters = Placed(head.Length + 1, overload.Parameters.Select(p => (SymbolText.Parameter(p), documentation.ParameterOf(overload.Symbol, p.Name, compilation))));
        return new SignatureItem($"{head}{open}{string.Join(", ", parameters.Select(p => p.Label))}{close}", parameters, documentation.SummaryOf(overload.Symbol, compilation));
    }

    private static SignatureItem ToItem(ISymbol generic, CellModel model, Documentation documentation)
    {
        var compilation = model.Semantics.Compilation;
        var (head, tail) = SymbolText.Generic(generic);
        var parameters = Placed(head.Length + 1, TypeArguments.ParametersOf(generic).ToArray().Select(p => (p.Name, documentation.TypeParameterOf(generic, p.Name, compilation))));
        return new SignatureItem($"{head}<{string.Join(", ", parameters.Select(p => p.Label))}>{tail}", parameters, documentation.SummaryOf(generic, compilation));
    }

    // One after another, with a comma and a blank between.
    private static List<ParameterItem> Placed(int start, IEnumerable<(string Label, string? Doc)> parameters)
    {
        var placed = new List<ParameterItem>();
        foreach (var (label, doc) in parameters)
        {
            placed.Add(new ParameterItem(label, start, doc));
            start += label.Length + 2;
        }
        return placed;
    }
}
