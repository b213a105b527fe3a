using System.Globalization;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.KernelProcess;

/// <summary>What one run of a cell may still send. What goes beyond is cut, and a notice says so.</summary>
/// <param name="token">The token of the cell's command.</param>
internal sealed class CellAllowance(string token)
{
    /// <summary>Characters of console text that one run of a cell may write.</summary>
    public const int MostText = 1_000_000;

    /// <summary>Outputs that one run of a cell may show.</summary>
    public const int MostOutputs = 2_000;

    /// <summary>Characters that one output may hold.</summary>
    public const int LongestOutput = 2_000_000;

    private const int ShownOfTooLong = 20_000;

    private int _text = MostText;
    private int _outputs = MostOutputs;

    /// <summary>The token of the cell's command.</summary>
    public string Token { get; } = token;

    /// <summary>Whether the cell may show no more outputs.</summary>
    public bool IsUsedUp => _outputs < 0;

    /// <summary>The part of the text that may leave, with the notice where the rest begins.</summary>
    public string Allow(string text)
    {
        var left = _text;
        _text = Math.Max(-1, left - text.Length);
        return left < 0 ? ""
            : text.Length <= left ? text
            : text[..left] + Notice($"The rest of the text is cut: a cell may write {Number(MostText)} characters.");
    }

    /// <summary>The output, or the notice in its place, or nothing. The cell's own value is always shown.</summary>
    public DisplayEvent? Allow(DisplayEvent display) =>
        display is ReturnValueProduced || _outputs-- > 0 ? Shorten(display)
        : _outputs == -1 ? Replace(display, Plain("", $"The rest of the outputs is cut: a cell may show {Number(MostOutputs)}."))
        : null;

    /// <summary>The output, or its first lines as plain text where it is too long.</summary>
    public T Shorten<T>(T display) where T : DisplayEvent =>
        display.FormattedValues.FirstOrDefault(v => v.Value.Length > LongestOutput) is { } tooLong
            ? (T)Replace(display, Shorten(tooLong))
            : display;

    private static FormattedValue Shorten(FormattedValue value) => Plain(
        value.Value[..ShownOfTooLong],
        $"This output is cut: its {value.MimeType} has {Number(value.Value.Length)} characters, and {Number(LongestOutput)} may be shown.");

    private static FormattedValue Plain(string text, string notice) => new(PlainTextFormatter.MimeType, text + Notice(notice));

    private static DisplayEvent Replace(DisplayEvent display, FormattedValue value) => display switch
    {
        DisplayedValueUpdated => new DisplayedValueUpdated(null, display.ValueId, display.Command, [value]),
        ReturnValueProduced => new ReturnValueProduced(null, display.Command, [value], display.ValueId),
        _ => new DisplayedValueProduced(null, display.Command, [value], display.ValueId),
    };

    private static string Notice(string text) => $"\n[{text}]\n";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
