using static System.FormattableString;

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
    public static string Seconds(double seconds) => Invariant($"{seconds:0.00} s");

    /// <summary>Milliseconds.</summary>
    public static string Milliseconds(double milliseconds) => Invariant($"{milliseconds:0.0} ms");

    /// <summary>Bytes, in KiB or MiB.</summary>
    public static string Bytes(double bytes) =>
        bytes < 1 << 20 ? Invariant($"{bytes / 1024:0.0} KiB") : Invariant($"{bytes / (1 << 20):0} MiB");

    /// <summary>A number of things.</summary>
    public static string Whole(double count) => Invariant($"{count:#,0}");
}
