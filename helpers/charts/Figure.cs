#nullable disable
using Plotly.NET;

namespace Course.Helpers;

public static class Figure
{
    public const int Width = 720, Height = 320, FontSize = 14, MostPoints = 500, MostRows = 100;

    private const string TextProperty = "CourseText";

    public static Dictionary<string, object> Map(params (string Name, object Value)[] properties) =>
        properties.Where(p => p.Value != null).ToDictionary(p => p.Name, p => p.Value);

    public static (string, object) Title(string text) => ("title", Map(("text", text), ("standoff", 8)));

    public static (string, object) Range(double from, double to) => ("range", new[] { from, to });

    public static (string, object) Line(string colour, double width, string dash = null, string shape = null) =>
        ("line", Map(("color", colour), ("width", width), ("dash", dash), ("shape", shape)));

    public static Trace Trace(string type, params (string Name, object Value)[] properties) =>
        Set(new Trace(type), properties);

    /// <summary>One figure from traces, layout properties and words. The finding is its title and its text alternative.</summary>
    internal static GenericChart Of(
        ChartText text, IEnumerable<Trace> traces, params (string Name, object Value)[] layout)
    {
        var whole = Set(new Layout(),
            [("title", Map(("text", text.Finding))), ("height", Height), ("showlegend", false), ("template", Template()), .. layout]);
        var chart = GenericChart.setLayout(whole, GenericChart.ofTraceObjects(false, traces.ToList()));
        return WithText(chart, text);
    }

    internal static GenericChart WithText(GenericChart chart, ChartText text) =>
        GenericChart.setDisplayOptions(Set(new DisplayOptions(), (TextProperty, text)), chart);

    /// <summary>The words that Of was given; null for a chart made without it.</summary>
    internal static ChartText TextOf(GenericChart chart) =>
        GenericChart.getDisplayOptions(chart).GetProperties(false).FirstOrDefault(p => p.Key == TextProperty).Value as ChartText;

    /// <summary>What all figures share; charts that a lesson makes with Plotly.NET itself get it through Defaults.</summary>
    public static Template Template()
    {
        var axis = Map(("automargin", true), ("gridcolor", Marks.Grid), ("linecolor", Marks.Soft), ("zerolinecolor", Marks.Soft),
            ("tickcolor", Marks.Soft), ("title", Map(("standoff", 8), ("font", Map(("size", FontSize))))));
        var layout = Set(new Layout(),
            ("font", Map(("size", FontSize), ("color", Marks.Ink))), ("paper_bgcolor", "rgba(0,0,0,0)"), ("plot_bgcolor", "rgba(0,0,0,0)"),
            ("colorway", new[] { "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442" }),
            ("margin", Map(("l", 8), ("r", 16), ("t", 48), ("b", 8))), ("xaxis", axis), ("yaxis", axis),
            ("hoverlabel", Map(("font", Map(("size", FontSize))))));
        return Set(new Template(), ("layout", layout), ("data", Map()));
    }

    /// <summary>In a frame the axis reaches to the next whole step after its last moment.</summary>
    public static (string, object) TimeAxis(string name = "xaxis", string anchor = "y", double? frameUntil = null) => (name, Map(
        Title("seconds since the start"), ("rangemode", "tozero"), ("zeroline", false),
        ("anchor", anchor), ("nticks", 8), ("autorange", frameUntil is null ? null : false),
        frameUntil is { } end ? Range(0, WholeSteps(end, 8)) : default));

    /// <summary>
    /// An axis of whole numbers from zero, with at most so many steps; top makes room for a limit above the data.
    /// In a frame it reaches to the next whole step.
    /// </summary>
    public static Dictionary<string, object> CountAxis(
        double top, int steps = 4, double from = 0, double to = 1, string title = null, bool frame = false) => Map(
        Range(0, Math.Max(frame ? WholeSteps(top, steps) : top, 1) * 1.08), ("dtick", Step(top, steps)), ("tickformat", ",d"), ("fixedrange", true),
        ("domain", new[] { from, to }), ("zeroline", true), title == null ? default : Title(title));

    /// <summary>A text inside the figure; x and y are fractions of the whole plot unless references are given.</summary>
    public static Dictionary<string, object> Label(
        string text, object x, object y, string xref = "paper", string yref = "paper", string xanchor = "left", string yanchor = "bottom",
        string colour = Marks.Ink) => Map(
        ("text", text), ("x", x), ("y", y), ("xref", xref), ("yref", yref), ("xanchor", xanchor), ("yanchor", yanchor),
        ("showarrow", false), ("align", "left"), ("font", Map(("color", colour))));

    /// <summary>The label so many pixels away from its point, with a line to it.</summary>
    public static Dictionary<string, object> Away(Dictionary<string, object> label, int right, int down) => new(label)
    {
        ["showarrow"] = true, ["arrowhead"] = 0, ["arrowwidth"] = 1, ["arrowcolor"] = Marks.Soft, ["standoff"] = 6,
        ["ax"] = right, ["ay"] = down,
    };

    public static Dictionary<string, object> HorizontalLine(object y, string yref, string colour = Marks.Soft, string dash = "dash") => Map(
        ("type", "line"), ("xref", "paper"), ("x0", 0), ("x1", 1), ("yref", yref), ("y0", y), ("y1", y), Line(colour, 1.5, dash));

    /// <summary>At most so many items, evenly chosen, the first and the last among them.</summary>
    public static IReadOnlyList<T> Thin<T>(IReadOnlyList<T> items, int most = MostPoints) => items.Count <= most
        ? items
        : Enumerable.Range(0, most).Select(i => items[(int)((long)i * (items.Count - 1) / (most - 1))]).ToList();

    public static string ThinnedRemark(int all) =>
        all <= MostPoints ? null : $"Drawn: {MostPoints} of {Number(all)} points, evenly chosen.";

    internal static ChartTable Table<T>(IReadOnlyList<T> items, string[] columns, Func<T, object[]> row) =>
        new(columns, Thin(items, MostRows).Select(row).ToList());

    /// <summary>A trace's place in time: each point's, or for a frame with even times the step.</summary>
    public static (string Name, object Value)[] Times(IReadOnlyList<double> seconds, bool even) => even
        ? [("x0", 0), ("dx", seconds.Count < 2 ? 1 : Math.Round(seconds[^1] / (seconds.Count - 1), 4))]
        : [("x", seconds.Select(Seconds).ToList())];

    public static double Seconds(double seconds) => Math.Round(seconds, 3);

    public static string Number(double number) =>
        number.ToString(number == Math.Floor(number) ? "N0" : "#,0.##", CultureInfo.InvariantCulture);

    public static string Milliseconds(double number) => number < .1
        ? (number * 1000).ToString(number < .01 ? "0.#" : "0", CultureInfo.InvariantCulture) + " µs"
        : number.ToString(number < 1 ? "0.##" : number < 10 ? "0.#" : "#,0", CultureInfo.InvariantCulture) + " ms";

    public static string Bytes(long bytes) => bytes < 1024 ? $"{bytes} B"
        : bytes < 1 << 20 ? $"{Number(Math.Round(bytes / 1024.0, 1))} KiB"
        : bytes < 1 << 30 ? $"{Number(Math.Round(bytes / 1048576.0, 1))} MiB"
        : $"{Number(Math.Round(bytes / 1073741824.0, 1))} GiB";

    /// <summary>The value that so large a share (0 to 1) of the sorted numbers does not exceed.</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];

    private static double Step(double top, int steps)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(top / steps, 1))));
        return new[] { 1, 2, 5, 10 }.Select(factor => factor * power).First(step => step * steps >= top);
    }

    // An axis that reaches there stands still until the next step, and plotly.js, which keeps the size of each label
    // at each place, has few to keep.
    private static double WholeSteps(double top, int steps) => Math.Max(Math.Ceiling(top / Step(top, steps)), 1) * Step(top, steps);

    private static T Set<T>(T target, params (string Name, object Value)[] properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties.Where(p => p.Value != null))
            target.SetProperty(name, value);
        return target;
    }
}
