using System.Globalization;

namespace Course.Bench;

/// <summary>Figures of several runs, and how they are written.</summary>
internal static class Numbers
{
    /// <summary>The one in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Seconds.</summary>
    public static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    /// <summary>Milliseconds.</summary>
    public static string Milliseconds(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms");

    /// <summary>Bytes, in KiB or MiB.</summary>
    public static string Bytes(double bytes) => bytes < 1 << 20 ? FormattableString.Invariant($"{bytes / 1024:0.0} KiB") : FormattableString.Invariant($"{bytes / (1 << 20):0} MiB");

    /// <summary>Messages per second.</summary>
    public static string PerSecond(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate:#,0}/s");

    /// <summary>Reads what another process printed.</summary>
    public static double[] Parse(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
