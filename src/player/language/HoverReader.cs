using System.Text.Json;
using Course.Player.Lessons;

namespace Course.Player.Language;

/// <summary>Reads what the engine says of a word: a line of C#, and behind it documentation as a quotation.</summary>
internal static class HoverReader
{
    /// <summary>The answer.</summary>
    public static LanguageAnswer Read(PageRequest.About question, IReadOnlyList<JsonElement> bodies)
    {
        if (bodies is not [var body, ..])
            return new LanguageAnswer.Hover(question.Request, question.Position, question.Position, null, null);
        var (from, to) = SourcePlace.SpanOf(body, question.Source) ?? (question.Position, question.Position);
        var lines = body.GetProperty("content")[0].GetProperty("value").GetString()!.ReplaceLineEndings("\n").Split('\n');
        var doc = string.Join(' ', lines.Skip(1).Select(line => line.TrimStart('>', ' ')).Where(line => line.Length > 0));
        return new LanguageAnswer.Hover(question.Request, from, to, lines[0], doc.Length == 0 ? null : doc);
    }
}
