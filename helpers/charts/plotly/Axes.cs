using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>Axes for times, counts, stream sequences and rows.</summary>
internal static class Axes
{
    private const int Gap = 8, SmallFont = 12;

    /// <summary>In a frame the axis reaches to the next whole step after its last moment.</summary>
    public static LinearAxis Time(int above = 1, double? frameUntil = null) =>
        Of("seconds since the start", frameUntil is { } end ? (0, WholeSteps(end, 8)) : null, zero: false, anchor: Y(above)).With(
            ("rangemode", "tozero"), ("nticks", 8), ("autorange", frameUntil == null ? null : false));

    /// <summary>
    /// Whole numbers from zero, with at most so many steps; top makes room for a limit above the data. In a frame the axis reaches to
    /// the next whole step.
    /// </summary>
    public static LinearAxis Count(
        double top, int steps = 4, (double From, double To)? domain = null, string? title = null, bool frame = false) =>
        Of(title, (0, Math.Max(frame ? WholeSteps(top, steps) : top, 1) * 1.08), domain ?? (0, 1), Step(top, steps), ",d", zero: true,
            isFixed: true);

    /// <summary>Sequences or other whole numbers, a tick for each; null leaves the ticks to plotly.js.</summary>
    public static LinearAxis Numbers(string title, double from, double to, double? step = 1, bool grid = false, int above = 1) =>
        Of(title, (from, to), step: step, format: ",d", grid: grid, zero: false, anchor: Y(above)).With("tickangle", 0);

    /// <summary>A row for each name, the first on top: at its number, or as a category that traces name.</summary>
    public static LinearAxis Rows(
        IReadOnlyList<string> names, bool categories = false, bool? grid = null, (double From, double To)? domain = null,
        double above = .6) =>
        Of(range: (names.Count - .4, -above), domain: domain, grid: grid, zero: false, isFixed: true).With(
            ("type", categories ? "category" : null), ("categoryorder", categories ? "array" : null),
            ("categoryarray", categories ? names : null),
            ("dtick", categories ? 1 : null),
            ("tickvals", categories ? null : Enumerable.Range(0, names.Count)), ("ticktext", categories ? null : names),
            // Ticks without a colour keep the names away from the marks.
            ("ticks", "outside"), ("ticklen", 10), ("tickcolor", "rgba(0,0,0,0)"));

    /// <summary>Names side by side, each over its column; in this order where it is given.</summary>
    public static LinearAxis Columns(
        string? title = null, (double From, double To)? domain = null, bool onTop = false, int above = 1, bool? grid = null,
        IReadOnlyList<string>? order = null) =>
        Of(title, order == null ? null : (-.6, order.Count - .4), domain, grid: grid, anchor: Y(above), isFixed: true).With(
            ("type", "category"), ("categoryorder", order == null ? null : "array"), ("categoryarray", order),
            ("side", onTop ? "top" : null), ("tickangle", 0), ("tickfont", onTop ? Style.Font(SmallFont) : null));

    /// <summary>Powers of ten, from and to as exponents, with a text at some places.</summary>
    public static LinearAxis Log(string title, double from, double to, IReadOnlyList<double> places, Func<double, string> write) =>
        Of(title, (from, to)).With(("type", "log"), ("tickvals", places), ("ticktext", places.Select(write)), ("tickangle", 0));

    /// <summary>Whole numbers from top to bottom.</summary>
    public static LinearAxis Downwards(string title) =>
        Of(title, step: 1, grid: false, zero: false, isFixed: true).With("autorange", "reversed");

    /// <summary>Nothing to see.</summary>
    public static LinearAxis Hidden(double from, double to, (double From, double To)? domain = null) =>
        Of(range: (from, to), domain: domain, isFixed: true).With("visible", false);

    public static LinearAxis Of(
        string? title = null, (double From, double To)? range = null, (double From, double To)? domain = null, double? step = null,
        string? format = null, string? suffix = null, bool? grid = null, bool? zero = null, string? anchor = null, bool isFixed = false) =>
        new LinearAxis().With(
            ("title", title == null ? null : Title(title)), ("range", Pair(range)), ("domain", Pair(domain)), ("dtick", step),
            ("tickformat", format), ("ticksuffix", suffix), ("showgrid", grid), ("zeroline", zero), ("anchor", anchor),
            ("fixedrange", isFixed ? true : null));

    /// <summary>With small letters, for long names.</summary>
    public static LinearAxis Small(this LinearAxis axis) => axis.With("tickfont", Style.Font(SmallFont));

    /// <summary>What every axis has.</summary>
    public static LinearAxis Template() => new LinearAxis().With(
        ("automargin", true), ("gridcolor", Marks.Grid), ("linecolor", Marks.Soft), ("zerolinecolor", Marks.Soft),
        ("tickcolor", Marks.Soft), ("title", new Title().With(("standoff", Gap), ("font", Style.Font(Figure.FontSize)))));

    private static Title Title(string text) => new Title().With(("text", text), ("standoff", Gap));

    private static double[]? Pair((double From, double To)? pair) => pair is { } p ? [p.From, p.To] : null;

    private static string? Y(int number) => number == 1 ? null : $"y{number}";

    private static double Step(double top, int steps)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(top / steps, 1))));
        return new[] { 1, 2, 5, 10 }.Select(factor => factor * power).First(step => step * steps >= top);
    }

    // An axis that reaches there stands still until the next step, and plotly.js, which keeps the size of each label
    // at each place, has few to keep.
    private static double WholeSteps(double top, int steps) => Math.Max(Math.Ceiling(top / Step(top, steps)), 1) * Step(top, steps);
}
