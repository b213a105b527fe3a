using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Language.Completion;

/// <summary>The names of a call's parameters, as they are written before an argument.</summary>
internal static class Arguments
{
    /// <summary><c>name:</c> for each parameter of any overload that has no argument yet.</summary>
    public static IEnumerable<Candidate> Names(CellModel model, Place place)
    {
        if (place.Kind is not (SyntaxKind.OpenParenToken or SyntaxKind.CommaToken or SyntaxKind.OpenBracketToken) || Call.Around(model, place.Before) is not { } call)
            return [];
        // Behind a named argument any other may follow.
        var given = Math.Min(call.IndexAt(place.From), call.Arguments.TakeWhile(a => a.Name is null).Count());
        var named = call.Arguments.Where(a => a.Name is not null && !a.Node.Span.Contains(place.From)).Select(a => a.Name).ToHashSet();
        return call.Overloads(model).SelectMany(o => o.Parameters.Where(p => p.Ordinal >= given && !named.Contains(p.Name)))
            .DistinctBy(p => p.Name).Select(p => new Candidate(p.Name + ":", Nearness.Member, p) { Apply = p.Name + ": " });
    }
}
