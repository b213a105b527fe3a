using System.Collections.Frozen;
using System.Text.Json;
using Course.Player.Lessons;

namespace Course.Player.Language;

/// <summary>Reads the compiler's words on a cell that has not run.</summary>
internal static class DiagnosticsReader
{
    // Names that a cell above may declare: types, members, overloads, what `var` comes to. The parser's words hold whatever has run.
    private static readonly FrozenSet<string> _parsing = Enumerable.Range(1001, 60).Concat(Enumerable.Range(1513, 20)).Append(1547).Append(1733)
        .Concat(Enumerable.Range(8000, 100)).Select(n => $"CS{n:0000}").ToFrozenSet();

    /// <summary>The answer.</summary>
    /// <param name="question">The page's question.</param>
    /// <param name="bodies">What the engine said.</param>
    /// <param name="hasRunAbove">Whether all cells above have run in this kernel: else names are not complained about, so that an unread lesson is not red.</param>
    public static LanguageAnswer Read(PageRequest.About question, IReadOnlyList<JsonElement> bodies, bool hasRunAbove) => new LanguageAnswer.Diagnostics(
        question.Request,
        [.. bodies.SelectMany(b => b.GetProperty("diagnostics").EnumerateArray()).Select(d => Read(d, question.Source)).Where(d => d.Severity != "hidden" && (hasRunAbove || _parsing.Contains(d.Code)))]);

    private static DiagnosticItem Read(JsonElement found, string source)
    {
        var (from, to) = SourcePlace.SpanOf(found, source) ?? (0, 0);
        return new DiagnosticItem(from, to, found.GetProperty("severity").GetString()!, found.GetProperty("code").GetString()!, found.GetProperty("message").GetString()!);
    }
}
