// How a figure is put together: marks, axes and layout. Colours that follow the reader's theme are names, which the page's script replaces.

using System.Dynamic;
using System.Globalization;

/// What a thing is decides its colour and its shape, in every chart (Okabe-Ito palette).
record Mark(string Meaning, string Colour, string Symbol, string Edge = null)
{
    /// The shape as a character, for the key above a figure.
    public string Glyph => Symbol switch
    {
        "circle" => "●", "circle-open" => "○", "triangle-up" => "▲", "square" => "■", "square-open" => "□",
        "x" => "✕", "diamond" => "◆", "line-ew" => "▬", "/" => "▨", "x-pattern" => "▩", _ => "┃",
    };
}

static class Marks
{
    public const string Ink = "theme:ink", Soft = "theme:soft", Grid = "theme:grid", Paper = "theme:paper";

    static readonly string[] Oranges = ["#E69F00", "#C07C00", "#995C00", "#734000", "#4D2800"];

    public static readonly Mark Stored = new("stored", "#0072B2", "circle");
    public static readonly Mark Duplicate = new("duplicate", "#0072B2", "circle-open");
    public static readonly Mark Rejected = new("rejected", "#0072B2", "circle-open");
    public static readonly Mark Ack = new("ack", "#56B4E9", "square");
    public static readonly Mark Nak = new("nak", "#D55E00", "x");
    public static readonly Mark Term = new("term", "#CC79A7", "diamond");
    public static readonly Mark InProgress = new("in progress", "#F0E442", "line-ew", "#5C5600");
    public static readonly Mark AckWaitOver = new("ack wait over", "#999999", "square-open");
    public static readonly Mark Removed = new("removed", Ink, "line-ns");

    /// Green for the first delivery; each attempt after it is a darker orange.
    public static Mark Delivery(int attempt) => attempt <= 1
        ? new Mark("first delivery", "#009E73", "triangle-up")
        : new Mark($"attempt {attempt}", Oranges[Math.Min(attempt - 2, Oranges.Length - 1)], "triangle-up");

    public static object Style(Mark mark, int size = 9) => Figure.Map(
        ("color", mark.Colour), ("symbol", mark.Symbol), ("size", size), ("line", Figure.Map(
            ("width", mark.Symbol.StartsWith("line-") ? 4 : mark.Symbol.EndsWith("-open") ? 2 : 0), ("color", mark.Colour))));

    /// What lies under a mark that would not stand out by itself.
    public static object Under(Mark mark, int size) => Figure.Map(
        ("color", mark.Edge), ("symbol", mark.Symbol), ("size", size + 2), ("line", Figure.Map(("width", 7), ("color", mark.Edge))));
}

/// The numbers behind a figure, for those who read instead of look.
record ChartTable(string[] Columns, IReadOnlyList<object[]> Rows);

/// What a figure says in words; Key explains its marks. Id stays the same through a live chart's frames.
record ChartText(string Finding)
{
    public string Facts { get; init; }
    public string Remark { get; init; }
    public IEnumerable<Mark> Key { get; init; } = [];
    public ChartTable Table { get; init; }
    public string Id { get; init; }
    public bool IsFrame { get; init; }
}

static class Figure
{
    public const int Width = 720, Height = 320, FontSize = 14, MostPoints = 500, MostRows = 100;

    const string TextProperty = "CourseText";

    public static Dictionary<string, object> Map(params (string Name, object Value)[] properties) =>
        properties.Where(p => p.Value != null).ToDictionary(p => p.Name, p => p.Value);

    public static (string, object) Title(string text) => ("title", Map(("text", text), ("standoff", 8)));

    public static (string, object) Range(double from, double to) => ("range", new[] { from, to });

    public static (string, object) Line(string colour, double width, string dash = null, string shape = null) =>
        ("line", Map(("color", colour), ("width", width), ("dash", dash), ("shape", shape)));

    public static Plotly.NET.Trace Trace(string type, params (string Name, object Value)[] properties) =>
        Set(new Plotly.NET.Trace(type), properties);

    /// One figure from traces, layout properties and words. The finding is its title and its text alternative.
    public static Plotly.NET.GenericChart Of(
        ChartText text, IEnumerable<Plotly.NET.Trace> traces, params (string Name, object Value)[] layout)
    {
        var whole = Set(new Plotly.NET.Layout(),
            [("title", Map(("text", text.Finding))), ("height", Height), ("showlegend", false), ("template", Template()), .. layout]);
        var chart = Plotly.NET.GenericChart.setLayout(whole, Plotly.NET.GenericChart.ofTraceObjects(false, traces.ToList()));
        return WithText(chart, text);
    }

    public static Plotly.NET.GenericChart WithText(Plotly.NET.GenericChart chart, ChartText text) =>
        Plotly.NET.GenericChart.setDisplayOptions(Set(new Plotly.NET.DisplayOptions(), (TextProperty, text)), chart);

    /// The words that Of was given; null for a chart made without it.
    public static ChartText TextOf(Plotly.NET.GenericChart chart) =>
        Plotly.NET.GenericChart.getDisplayOptions(chart).TryGetMember(new Getting(TextProperty), out var text) ? text as ChartText : null;

    /// What all figures share; charts that a lesson makes with Plotly.NET itself get it through Plotly.NET.Defaults.
    public static Plotly.NET.Template Template()
    {
        var axis = Map(("automargin", true), ("gridcolor", Marks.Grid), ("linecolor", Marks.Soft), ("zerolinecolor", Marks.Soft),
            ("tickcolor", Marks.Soft), ("title", Map(("standoff", 8), ("font", Map(("size", FontSize))))));
        var layout = Set(new Plotly.NET.Layout(),
            ("font", Map(("size", FontSize), ("color", Marks.Ink))), ("paper_bgcolor", "rgba(0,0,0,0)"), ("plot_bgcolor", "rgba(0,0,0,0)"),
            ("colorway", new[] { "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442" }),
            ("margin", Map(("l", 8), ("r", 16), ("t", 48), ("b", 8))), ("xaxis", axis), ("yaxis", axis),
            ("hoverlabel", Map(("font", Map(("size", FontSize))))));
        return Set(new Plotly.NET.Template(), ("layout", layout), ("data", Map()));
    }

    /// In a frame the axis reaches to the next whole step after its last moment.
    public static (string, object) TimeAxis(string name = "xaxis", string anchor = "y", double? frameUntil = null) => (name, Map(
        Title("seconds since the start"), ("rangemode", "tozero"), ("zeroline", false),
        ("anchor", anchor), ("nticks", 8), ("autorange", frameUntil is null ? null : false),
        frameUntil is { } end ? Range(0, WholeSteps(end, 8)) : default));

    /// An axis of whole numbers from zero, with at most so many steps; top makes room for a limit above the data.
    /// In a frame it reaches to the next whole step.
    public static Dictionary<string, object> CountAxis(
        double top, int steps = 4, double from = 0, double to = 1, string title = null, bool frame = false) => Map(
        Range(0, Math.Max(frame ? WholeSteps(top, steps) : top, 1) * 1.08), ("dtick", Step(top, steps)), ("tickformat", ",d"), ("fixedrange", true),
        ("domain", new[] { from, to }), ("zeroline", true), title == null ? default : Title(title));

    /// A text inside the figure; x and y are fractions of the whole plot unless references are given.
    public static Dictionary<string, object> Label(
        string text, object x, object y, string xref = "paper", string yref = "paper", string xanchor = "left", string yanchor = "bottom",
        string colour = Marks.Ink) => Map(
        ("text", text), ("x", x), ("y", y), ("xref", xref), ("yref", yref), ("xanchor", xanchor), ("yanchor", yanchor),
        ("showarrow", false), ("align", "left"), ("font", Map(("color", colour))));

    /// The label so many pixels away from its point, with a line to it.
    public static Dictionary<string, object> Away(Dictionary<string, object> label, int right, int down) => new(label)
    {
        ["showarrow"] = true, ["arrowhead"] = 0, ["arrowwidth"] = 1, ["arrowcolor"] = Marks.Soft, ["standoff"] = 6,
        ["ax"] = right, ["ay"] = down,
    };

    public static Dictionary<string, object> HorizontalLine(object y, string yref, string colour = Marks.Soft, string dash = "dash") => Map(
        ("type", "line"), ("xref", "paper"), ("x0", 0), ("x1", 1), ("yref", yref), ("y0", y), ("y1", y), Line(colour, 1.5, dash));

    /// At most so many items, evenly chosen, the first and the last among them.
    public static IReadOnlyList<T> Thin<T>(IReadOnlyList<T> items, int most = MostPoints) => items.Count <= most
        ? items
        : Enumerable.Range(0, most).Select(i => items[(int)((long)i * (items.Count - 1) / (most - 1))]).ToList();

    public static string ThinnedRemark(int all) =>
        all <= MostPoints ? null : $"Drawn: {MostPoints} of {Number(all)} points, evenly chosen.";

    public static ChartTable Table<T>(IReadOnlyList<T> items, string[] columns, Func<T, object[]> row) =>
        new(columns, Thin(items, MostRows).Select(row).ToList());

    /// A trace's place in time: each point's, or for a frame with even times the step.
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

    /// The value that so large a share (0 to 1) of the sorted numbers does not exceed.
    public static double Quantile(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];

    static double Step(double top, int steps)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(top / steps, 1))));
        return new[] { 1, 2, 5, 10 }.Select(factor => factor * power).First(step => step * steps >= top);
    }

    // An axis that reaches there stands still until the next step, and plotly.js, which keeps the size of each label
    // at each place, has few to keep.
    static double WholeSteps(double top, int steps) => Math.Max(Math.Ceiling(top / Step(top, steps)), 1) * Step(top, steps);

    // The method that sets a property by name has another name in DynamicObj 2 than in 4; these two are the same in both.
    static T Set<T>(T target, params (string Name, object Value)[] properties) where T : DynamicObject
    {
        foreach (var (name, value) in properties.Where(p => p.Value != null))
            target.TrySetMember(new Setting(name), value);
        return target;
    }

    class Setting(string name) : SetMemberBinder(name, false)
    {
        public override DynamicMetaObject FallbackSetMember(DynamicMetaObject target, DynamicMetaObject value, DynamicMetaObject error) =>
            throw new NotSupportedException();
    }

    class Getting(string name) : GetMemberBinder(name, false)
    {
        public override DynamicMetaObject FallbackGetMember(DynamicMetaObject target, DynamicMetaObject error) =>
            throw new NotSupportedException();
    }
}
