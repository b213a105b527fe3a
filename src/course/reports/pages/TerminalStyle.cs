using System.Collections.Immutable;
using System.Globalization;

namespace Course.Reports.Pages;

/// <summary>How a terminal writes at some place of a text.</summary>
internal sealed record TerminalStyle
{
    private TerminalColour? Ink { get; init; }

    private TerminalColour? Ground { get; init; }

    private bool IsBold { get; init; }

    private bool IsDim { get; init; }

    private bool IsItalic { get; init; }

    private bool IsUnderlined { get; init; }

    private bool IsStruck { get; init; }

    private bool IsInverse { get; init; }

    /// <summary>The style's css; empty for plain text.</summary>
    public string Css => string.Join(';', ((string[])
    [
        Colours, IsBold ? "font-weight:700" : "", IsItalic ? "font-style:italic" : "",
        IsUnderlined || IsStruck ? $"text-decoration:{string.Join(' ', Lines)}" : "",
    ]).Where(part => part.Length > 0));

    private IEnumerable<string> Lines => ((string[])[IsUnderlined ? "underline" : "", IsStruck ? "line-through" : ""]).Where(line => line.Length > 0);

    private string Colours => (IsInverse ? (Ground, Ink) : (Ink, Ground)) switch
    {
        (_, null) when IsInverse => "color:var(--paper);background:var(--ink)",
        (var ink, { } ground) => $"color:{TerminalColour.On(ink, ground).Css};background:{ground.Css}",
        ({ } ink, null) => $"color:{ink.Readable}",
        _ => IsDim ? "color:var(--soft)" : "",
    };

    /// <summary>The style after an escape such as <c>1;38;5;208</c>.</summary>
    public TerminalStyle After(string codes)
    {
        var style = this;
        var numbers = new Queue<int>(codes.Split(';', ':').Select(c => int.TryParse(c, CultureInfo.InvariantCulture, out var number) ? number : 0));
        while (numbers.TryDequeue(out var code))
        {
            style = code switch
            {
                38 => style with { Ink = ColourIn(numbers) },
                48 => style with { Ground = ColourIn(numbers) },
                _ => style.After(code),
            };
        }
        return style;
    }

    private TerminalStyle After(int code) => code switch
    {
        0 => new TerminalStyle(),
        1 => this with { IsBold = true },
        2 => this with { IsDim = true },
        3 or 23 => this with { IsItalic = code == 3 },
        4 or 24 => this with { IsUnderlined = code == 4 },
        7 or 27 => this with { IsInverse = code == 7 },
        9 or 29 => this with { IsStruck = code == 9 },
        22 => this with { IsBold = false, IsDim = false },
        39 => this with { Ink = null },
        49 => this with { Ground = null },
        (>= 30 and <= 37) or (>= 90 and <= 97) => this with { Ink = TerminalColour.Of(code < 90 ? code - 30 : code - 82) },
        (>= 40 and <= 47) or (>= 100 and <= 107) => this with { Ground = TerminalColour.Of(code < 100 ? code - 40 : code - 92) },
        _ => this,
    };

    private static TerminalColour? ColourIn(Queue<int> numbers)
    {
        var kind = numbers.TryDequeue(out var found) ? found : 0;
        ImmutableArray<int> parts = [.. Enumerable.Range(0, kind switch { 5 => 1, 2 => 3, _ => 0 }).Select(_ => numbers.TryDequeue(out var part) ? part : -1)];
        return parts.IsEmpty || parts.Any(p => p is < 0 or > 255) ? null
            : kind == 5 ? TerminalColour.Of(parts[0])
            : new TerminalColour(parts[0], parts[1], parts[2]);
    }
}
