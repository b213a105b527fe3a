using System.Globalization;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.KernelProcess;

/// <summary>What one run of a cell may still send. Of what goes beyond, a text's end is kept; a notice says what was cut.</summary>
/// <param name="token">The token of the cell's command.</param>
internal sealed class CellAllowance(string token)
{
    /// <summary>Characters of console text that leave as one run of a cell writes them.</summary>
    public const int MostText = 900_000;

    /// <summary>Characters of what it writes last that leave when it has ended.</summary>
    public const int MostTail = 100_000;

    /// <summary>Outputs that one run of a cell may show.</summary>
    public const int MostOutputs = 2_000;

    /// <summary>Characters that one output may hold.</summary>
    public const int LongestOutput = 2_000_000;

    private const int ShownOfTooLong = 10_000;

    private readonly TextTail _tail = new(MostTail);

    private int _text = MostText;
    private int _outputs = MostOutputs;

    /// <summary>The token of the cell's command.</summary>
    public string Token { get; } = token;

    /// <summary>Whether the cell may show no more outputs.</summary>
    public bool IsUsedUp => _outputs < 0;

    /// <summary>The part of the text that may leave now, with a notice where the rest begins.</summary>
    public string Allow(string text, bool isError)
    {
        var left = _text;
        _text = Math.Max(-1, left - text.Length);
        if (text.Length <= left)
            return text;
        _tail.Add(isError, text[Math.Max(left, 0)..]);
        return left < 0 ? ""
            : text[..left] + Notice($"A long text: of what follows, the last {Number(MostTail)} characters are kept, and shown when the cell has ended.");
    }

    /// <summary>The end of a text that was too long, behind a notice that counts what is missing before it. The cell has ended.</summary>
    public IReadOnlyList<(bool IsError, string Text)> TakeRest()
    {
        var rest = _tail.Take();
        return _tail.LostCharacters == 0 || rest.Count == 0 ? rest
            : [(rest[0].IsError, Notice($"{Number(_tail.LostLines)} lines ({Number(_tail.LostCharacters)} characters) were cut here.")), .. rest];
    }

    /// <summary>The output, or the notice in its place, or nothing. The cell's own value is always shown.</summary>
    public DisplayEvent? Allow(DisplayEvent display) =>
        display is ReturnValueProduced || _outputs-- > 0 ? Shorten(display)
        : _outputs == -1 ? Replace(display, new FormattedValue(PlainTextFormatter.MimeType, Notice($"The rest of the outputs is cut: a cell may show {Number(MostOutputs)}.")))
        : null;

    /// <summary>The output, or its beginning and its end as plain text where it is too long.</summary>
    public T Shorten<T>(T display) where T : DisplayEvent =>
        display.FormattedValues.FirstOrDefault(v => v.Value.Length > LongestOutput) is { } tooLong
            ? (T)Replace(display, Shorten(tooLong))
            : display;

    private static FormattedValue Shorten(FormattedValue value)
    {
        var notice = Notice($"This output is cut: its {value.MimeType} has {Number(value.Value.Length)} characters, and {Number(LongestOutput)} may be shown.");
        return new FormattedValue(PlainTextFormatter.MimeType, value.Value[..ShownOfTooLong] + notice + value.Value[^ShownOfTooLong..]);
    }

    private static DisplayEvent Replace(DisplayEvent display, FormattedValue value) => display switch
    {
        DisplayedValueUpdated => new DisplayedValueUpdated(null, display.ValueId, display.Command, [value]),
        ReturnValueProduced => new ReturnValueProduced(null, display.Command, [value], display.ValueId),
        _ => new DisplayedValueProduced(null, display.Command, [value], display.ValueId),
    };

    private static string Notice(string text) => $"\n[{text}]\n";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
