using System.Collections.Frozen;
using System.Text.Json;
using Course.Player.Lessons;

namespace Course.Player.Language;

/// <summary>Reads the compiler's words on a cell that has not run.</summary>
internal static class DiagnosticsReader
{
    // What an unknown name leads to: the name itself, a type, a namespace, a member or an extension method. A cell above may declare or import it.
    private static readonly FrozenSet<string> _ofNames =
        new[] { "CS0103", "CS0117", "CS0234", "CS0246", "CS0305", "CS0308", "CS0426", "CS1061", "CS1929" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an error of that code can be cured by a cell above, which declares or imports something.</summary>
    public static bool IsOfNames(string code) => _ofNames.Contains(code);

    /// <summary>The answer.</summary>
    /// <param name="question">The page's question.</param>
    /// <param name="bodies">What the engine said.</param>
    /// <param name="hasRunAbove">Whether all cells above have run in this kernel: else names are not complained about, so that an unread lesson is not red.</param>
    public static LanguageAnswer Read(PageRequest.About question, IReadOnlyList<JsonElement> bodies, bool hasRunAbove) => new LanguageAnswer.Diagnostics(
        question.Request,
        [.. bodies.SelectMany(b => b.GetProperty("diagnostics").EnumerateArray()).Select(d => Read(d, question.Source)).Where(d => d.Severity != "hidden" && (hasRunAbove || !IsOfNames(d.Code)))]);

    private static DiagnosticItem Read(JsonElement found, string source)
    {
        var (from, to) = SourcePlace.SpanOf(found, source) ?? (0, 0);
        return new DiagnosticItem(from, to, found.GetProperty("severity").GetString()!, found.GetProperty("code").GetString()!, found.GetProperty("message").GetString()!);
    }
}
