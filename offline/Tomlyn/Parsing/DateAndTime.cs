using System.Globalization;

namespace Tomlyn.Parsing;

/// <summary>RFC 3339, with the seconds optional as in TOML 1.1.</summary>
internal static class DateAndTime
{
    private static readonly string[] Times = [.. Enumerable.Range(0, 8).Select(TimeFormat), "HH:mm"];

    private static readonly string[] DateTimes = [.. Times.SelectMany(time => new[] { $"yyyy-MM-ddT{time}", $"yyyy-MM-dd {time}" })];

    private static readonly string[] Zulu = [.. DateTimes.Select(format => format + "Z")];

    private static readonly string[] Offsets = [.. DateTimes.Select(format => format + "zzz")];

    /// <summary>The value, or null where the text is no date and no time.</summary>
    internal static TomlDateTime? Parse(string text)
    {
        var upper = text.ToUpperInvariant();
        return ParseOffset(upper)
            ?? ParseLocal(upper, DateTimes, TomlDateTimeKind.LocalDateTime)
            ?? ParseLocal(upper, ["yyyy-MM-dd"], TomlDateTimeKind.LocalDate)
            ?? ParseLocal(upper, Times, TomlDateTimeKind.LocalTime);
    }

    private static TomlDateTime? ParseOffset(string text)
    {
        if (text.EndsWith('Z'))
            return ParseExact(text, Zulu, TomlDateTimeKind.OffsetDateTimeByZ);
        return EndsInOffset(text) ? ParseExact(text, Offsets, TomlDateTimeKind.OffsetDateTimeByNumber) : null;
    }

    // The framework would take +0900 and +9:00 too.
    private static bool EndsInOffset(string text) =>
        text.Length > 6 && text[^6..] is ['+' or '-', _, _, ':', _, _] offset && offset.Count(char.IsAsciiDigit) == 4;

    private static TomlDateTime? ParseExact(string text, string[] formats, TomlDateTimeKind kind) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? new(value, Precision(text), kind)
            : null;

    private static TomlDateTime? ParseLocal(string text, string[] formats, TomlDateTimeKind kind) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? new(new DateTimeOffset(value.Ticks, TimeSpan.Zero), Precision(text), kind)
            : null;

    private static int Precision(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : text[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }

    private static string TimeFormat(int digits) => digits == 0 ? "HH:mm:ss" : "HH:mm:ss." + new string('f', digits);
}
