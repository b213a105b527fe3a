using System.Text.Json;

namespace Course.Player.Language;

/// <summary>A place in a cell as the engine counts it.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Character">0-based UTF-16 offset in the line.</param>
internal readonly record struct SourcePlace(int Line, int Character)
{
    /// <summary>The place of an offset.</summary>
    public static SourcePlace At(string source, int position)
    {
        var before = source.AsSpan(0, Math.Clamp(position, 0, source.Length));
        return new SourcePlace(before.Count('\n'), before.Length - before.LastIndexOf('\n') - 1);
    }

    /// <summary>The offset of a place, in the source's bounds.</summary>
    public int In(string source)
    {
        var start = 0;
        for (var line = 0; line < Line && source.IndexOf('\n', start) is >= 0 and var end; line++)
            start = end + 1;
        return Math.Min(start + Character, source.Length);
    }

    /// <summary>The offsets of the engine's <c>linePositionSpan</c>; null where it names none.</summary>
    public static (int From, int To)? SpanOf(JsonElement body, string source) =>
        body.TryGetProperty("linePositionSpan", out var span) && span.ValueKind == JsonValueKind.Object
            ? (Read(span.GetProperty("start")).In(source), Read(span.GetProperty("end")).In(source)) : null;

    private static SourcePlace Read(JsonElement place) => new(place.GetProperty("line").GetInt32(), place.GetProperty("character").GetInt32());
}
