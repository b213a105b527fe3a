using System.Text.Json;
using Course.Player.Lessons;

namespace Course.Player.Language;

/// <summary>Reads the engine's completions, which are neither filtered nor ranked: what begins as the word does comes first, and a list is short.</summary>
internal static class CompletionReader
{
    private const int MostItems = 200;

    /// <summary>The answer.</summary>
    public static LanguageAnswer Read(PageRequest.About question, IReadOnlyList<JsonElement> bodies)
    {
        var from = bodies.Select(b => SourcePlace.SpanOf(b, question.Source)?.From).FirstOrDefault(f => f is not null) ?? WordStart(question.Source, question.Position);
        var word = question.Source[Math.Min(from, question.Position)..question.Position];
        var fitting = bodies.SelectMany(b => b.GetProperty("completions").EnumerateArray()).Select(i => (Item: Read(i), Sort: Text(i, "sortText")))
            .Where(i => Rank(i.Item.Label, word) < NoMatch).DistinctBy(i => i.Item.Label)
            .OrderBy(i => Rank(i.Item.Label, word)).ThenBy(i => i.Sort ?? i.Item.Label, StringComparer.OrdinalIgnoreCase).Select(i => i.Item).ToList();
        return new LanguageAnswer.Completions(question.Request, from, [.. fitting.Take(MostItems)], fitting.Count > MostItems);
    }

    private const int NoMatch = 4;

    private static int Rank(string label, string word) =>
        label.StartsWith(word, StringComparison.Ordinal) ? 0
            : label.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 1
            : Humps(label).StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 2
            : label.Contains(word, StringComparison.OrdinalIgnoreCase) ? 3 : NoMatch;

    private static string Humps(string label) => string.Concat(label.Where((c, i) => i == 0 || char.IsUpper(c)));

    private static int WordStart(string source, int position)
    {
        while (position > 0 && (char.IsLetterOrDigit(source[position - 1]) || source[position - 1] is '_' or '@'))
            position--;
        return position;
    }

    private static CompletionItem Read(JsonElement item)
    {
        var label = Text(item, "displayText") ?? "";
        var insert = Text(item, "insertText");
        // A snippet ends in brackets with a place for the caret: the bracket that the learner types opens the signature instead.
        return new CompletionItem(label, Text(item, "kind") ?? "", insert is null || insert.Contains('$') ? label : insert, Text(item, "documentation") is { Length: > 0 } doc ? doc : null);
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
