using Plotly.NET;

namespace Course.Helpers;

/// <summary>How a figure is put together, and how numbers are written in it.</summary>
public static class Figure
{
    internal const int Height = 320, FontSize = 14, MostPoints = 500;

    private const string TextProperty = "CourseText";

    /// <summary>A number with its thousands apart, and at most two decimals.</summary>
    public static string Number(double number) =>
        number.ToString(number == Math.Floor(number) ? "N0" : "#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A time in milliseconds, or in microseconds where it is that short.</summary>
    public static string Milliseconds(double number) => number < .1
        ? (number * 1000).ToString(number < .01 ? "0.#" : "0", CultureInfo.InvariantCulture) + " µs"
        : number.ToString(number < 1 ? "0.##" : number < 10 ? "0.#" : "#,0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>A size in B, KiB, MiB or GiB.</summary>
    public static string Bytes(long bytes) => bytes < 1024 ? $"{bytes} B"
        : bytes < 1 << 20 ? $"{Number(Math.Round(bytes / 1024.0, 1))} KiB"
        : bytes < 1 << 30 ? $"{Number(Math.Round(bytes / 1048576.0, 1))} MiB"
        : $"{Number(Math.Round(bytes / 1073741824.0, 1))} GiB";

    /// <summary>One figure from traces, what stands around them, and words. The finding is its title and its text alternative.</summary>
    internal static GenericChart Of(ChartText text, IEnumerable<Trace> traces, Layout layout)
    {
        var chart = GenericChart.ofTraceObjects(false, traces.ToList());
        var words = new DisplayOptions().With(TextProperty, text);
        layout.With("title", new Title().With("text", text.Finding));
        return GenericChart.setDisplayOptions(words, GenericChart.setLayout(layout, chart));
    }

    /// <summary>The words that Of was given; null for a chart made without it.</summary>
    internal static ChartText? TextOf(GenericChart chart) =>
        GenericChart.getDisplayOptions(chart).TryGetPropertyValue(TextProperty)?.Value as ChartText;

    /// <summary>At most so many items, evenly chosen, the first and the last among them.</summary>
    internal static IReadOnlyList<T> Thin<T>(IReadOnlyList<T> items, int most = MostPoints) => items.Count <= most
        ? items
        : [.. Enumerable.Range(0, most).Select(i => items[(int)((long)i * (items.Count - 1) / (most - 1))])];

    internal static string? ThinnedRemark(int all) =>
        all <= MostPoints ? null : $"Drawn: {MostPoints} of {Number(all)} points, evenly chosen.";

    internal static double Seconds(double seconds) => Math.Round(seconds, 3);

    /// <summary>The value that so large a share (0 to 1) of the sorted numbers does not exceed.</summary>
    internal static double Quantile(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
}
