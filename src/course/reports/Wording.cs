using System.Globalization;

namespace Course.Reports;

/// <summary>Numbers, times and outcomes in words, the same on the console and in pages.</summary>
internal static class Wording
{
    public static string Time(TimeSpan time) => time switch
    {
        { TotalSeconds: < 0.9995 } => Invariant($"{time.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 59.95 } => Invariant($"{time.TotalSeconds:0.0} s"),
        _ => Invariant($"{(int)Math.Round(time.TotalSeconds) / 60} min {(int)Math.Round(time.TotalSeconds) % 60:00} s"),
    };

    public static string Count(int count, string one, string? many = null) =>
        Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    public static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
