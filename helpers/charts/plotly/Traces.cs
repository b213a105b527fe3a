using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;
using Mode = Plotly.NET.StyleParam.Mode;

namespace Course.Helpers;

/// <summary>Traces by Plotly.NET's C# functions, with the properties that these lack.</summary>
internal static class Traces
{
    private const string NoBox = "<extra></extra>";

    /// <summary>
    /// Lines or marks. Axis is the number of its y axis; hover may name %{x}, %{y}, %{text} and %{customdata}, and null shows nothing.
    /// Even is for a frame of a live chart: its times are even, so that their step is enough.
    /// </summary>
    public static Trace Scatter<TX, TY>(
        IEnumerable<TX> x, IEnumerable<TY> y, Mode mode, string? hover, string? name = null, int axis = 1,
        Line? line = null, Marker? marker = null, bool clip = true, string? stack = null, StyleParam.Fill? fill = null,
        string? fillColour = null, IEnumerable<string>? texts = null, StyleParam.TextPosition? textPosition = null, Font? textFont = null,
        IEnumerable<ulong>? data = null, bool even = false)
        where TX : IConvertible
        where TY : IConvertible
    {
        var trace = Chart.Scatter<IConvertible, IConvertible, string>(
            Boxed(x), Boxed(y), mode, Name: Maybe(name), Line: Maybe(line), Marker: Maybe(marker), StackGroup: Maybe(stack),
            Fill: Maybe(fill), FillColor: Maybe(fillColour == null ? null : Color.fromString(fillColour)), MultiText: Listed(texts),
            TextPosition: Maybe(textPosition), UseDefaults: false).GetTraces()[0];
        if (even)
            Evenly(trace, x.Select(seconds => Convert.ToDouble(seconds, CultureInfo.InvariantCulture)).ToList());
        return trace.With(
            ("yaxis", axis == 1 ? null : $"y{axis}"), ("hovertemplate", hover == null ? null : hover + NoBox),
            ("hoverinfo", hover == null ? "skip" : null), ("cliponaxis", clip ? null : false), ("textfont", textFont),
            ("customdata", data?.ToList()));
    }

    /// <summary>Marks; an attempt after the first has its number above them, or at another side.</summary>
    public static Trace Attempts<TY>(
        IEnumerable<double> seconds, IEnumerable<TY> y, Mark mark, int attempt, int size, string hover, int axis = 1,
        StyleParam.TextPosition? side = null)
        where TY : IConvertible =>
        Scatter(
            seconds, y, attempt > 1 ? Mode.Markers_Text : Mode.Markers, hover, mark.Meaning, axis,
            marker: Style.Of(mark, size), clip: false, texts: attempt > 1 ? seconds.Select(_ => $"{attempt}") : null,
            textPosition: attempt > 1 ? side ?? StyleParam.TextPosition.TopCenter : null);

    /// <summary>Columns, or with sideways bars; place is the number of both its axes where it is not 1.</summary>
    public static Trace Bars<TKey, TValue>(
        IEnumerable<TKey> keys, IEnumerable<TValue> values, Marker marker, string hover, string? name = null, bool sideways = false,
        int xAxis = 1, int yAxis = 1, Pattern? pattern = null, IEnumerable<double>? bases = null, double? width = null, bool clip = true,
        IEnumerable<string>? texts = null, bool textInside = false, Font? textFont = null)
        where TKey : IConvertible
        where TValue : IConvertible
    {
        var position = texts == null ? null : textInside ? StyleParam.TextPosition.Inside : StyleParam.TextPosition.Outside;
        var (all, places, label, lines) = (Boxed(values), Maybe(Boxed(keys)), Maybe(name), Maybe(pattern));
        var chart = sideways
            ? Chart.Bar<IConvertible, IConvertible, string>(
                all, Keys: places, Name: label, Marker: marker, MarkerPattern: lines, MultiText: Listed(texts),
                TextPosition: Maybe(position), UseDefaults: false)
            : Chart.Column<IConvertible, IConvertible, string>(
                all, Keys: places, Name: label, Marker: marker, MarkerPattern: lines, MultiText: Listed(texts),
                TextPosition: Maybe(position), UseDefaults: false);
        return chart.GetTraces()[0].With(
            ("xaxis", xAxis == 1 ? null : $"x{xAxis}"), ("yaxis", yAxis == 1 ? null : $"y{yAxis}"), ("base", bases?.ToList()),
            ("width", width), ("hovertemplate", hover + NoBox), ("cliponaxis", clip ? null : false), ("textfont", textFont),
            ("textangle", texts == null ? null : 0), ("insidetextanchor", textInside ? "middle" : null),
            ("constraintext", textInside && textFont != null ? "none" : null));
    }

    /// <summary>Cells whose colour is their number, from 0 to most; each shows its text.</summary>
    public static Trace Cells(
        IEnumerable<string> columns, IEnumerable<int> rows, IEnumerable<IEnumerable<double?>> values, double most,
        IReadOnlyList<string> scale, IEnumerable<IEnumerable<string>> texts, string hover, int axis)
    {
        var colours = scale.Select((colour, i) => Tuple.Create((double)i / (scale.Count - 1), Color.fromString(colour)));
        return Chart.Heatmap<double, string, int, string>(
            [], X: Maybe(columns), Y: Maybe(rows), XGap: 3, YGap: 3, ColorScale: StyleParam.Colorscale.NewCustom(colours), ShowScale: false,
            UseDefaults: false).GetTraces()[0].With(
                ("z", values), ("zmin", 0), ("zmax", most), ("hoverongaps", false), ("text", texts), ("texttemplate", "%{text}"), ("textfont", Style.Font(colour: "#000000")),
                ("hovertemplate", hover + NoBox), ("xaxis", axis == 1 ? null : $"x{axis}"));
    }

    private static void Evenly(Trace trace, IReadOnlyList<double> seconds)
    {
        trace.RemoveProperty("x");
        trace.With(("x0", 0), ("dx", seconds.Count < 2 ? 1 : Math.Round(seconds[^1] / (seconds.Count - 1), 4)));
    }

    // One kind of items for all traces: what Plotly.NET does with them is compiled once.
    private static IEnumerable<IConvertible> Boxed<T>(IEnumerable<T> values) where T : IConvertible =>
        [.. values.Select(value => (IConvertible)value)];

    private static Optional<IEnumerable<string>> Listed(IEnumerable<string>? texts) => Maybe<IEnumerable<string>>(texts?.ToList());

    private static Optional<T> Maybe<T>(T? value) where T : class => value == null ? default : new(value, true);
}
