using System.Text.Json;
using Course.Player.Lessons;

namespace Course.Player.Language;

/// <summary>Reads the engine's signature help.</summary>
internal static class SignatureReader
{
    /// <summary>The answer.</summary>
    /// <param name="question">The page's question.</param>
    /// <param name="bodies">What the engine said.</param>
    /// <param name="argument">0-based index of the argument at the caret: the first signature that has it is the active one.</param>
    public static LanguageAnswer Read(PageRequest.About question, IReadOnlyList<JsonElement> bodies, int argument)
    {
        if (bodies is not [var body, ..] || body.GetProperty("signatures") is not { ValueKind: JsonValueKind.Array } signatures)
            return new LanguageAnswer.Signatures(question.Request, 0, 0, []);
        SignatureItem[] items = [.. signatures.EnumerateArray().Select(Read)];
        return new LanguageAnswer.Signatures(question.Request, Math.Max(0, Array.FindIndex(items, i => i.Parameters.Count > argument)), argument, items);
    }

    // The engine's documentation goes on with parameters and exceptions, a line each.
    private static SignatureItem Read(JsonElement signature)
    {
        var label = signature.GetProperty("label").GetString()!;
        var words = Words(signature)?.ReplaceLineEndings("\n").Split('\n') ?? [];
        return new SignatureItem(label, Parameters(signature, label, words), words is [{ Length: > 0 } summary, ..] ? summary : null);
    }

    private static List<ParameterItem> Parameters(JsonElement signature, string label, string[] words)
    {
        var (items, at) = (new List<ParameterItem>(), label.IndexOf('('));
        foreach (var parameter in signature.GetProperty("parameters").EnumerateArray())
        {
            var name = parameter.GetProperty("label").GetString()!;
            at = Math.Max(label.IndexOf(name, Math.Max(at, 0), StringComparison.Ordinal), 0);
            items.Add(new ParameterItem(name, at, words.FirstOrDefault(w => w.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..]));
            at += name.Length;
        }
        return items;
    }

    private static string? Words(JsonElement item) =>
        item.TryGetProperty("documentation", out var doc) && doc.ValueKind == JsonValueKind.Object ? doc.GetProperty("value").GetString() : null;
}
