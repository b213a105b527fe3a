namespace Course.Helpers;

/// <summary>What a thing is decides its colour and its shape, in every chart (Okabe-Ito palette).</summary>
internal sealed record Mark(string Meaning, string Colour, string Symbol, string? Edge = null)
{
    public bool IsOpen => Symbol.EndsWith("-open", StringComparison.Ordinal);

    /// <summary>The shape as a character, for the key above a figure.</summary>
    public string Glyph => Symbol switch
    {
        "circle" => "●",
        "circle-open" => "○",
        "triangle-up" => "▲",
        "square" => "■",
        "square-open" => "□",
        "x" => "✕",
        "diamond" => "◆",
        "line-ew" => "▬",
        "/" => "▨",
        "x-pattern" => "▩",
        _ => "┃",
    };
}
