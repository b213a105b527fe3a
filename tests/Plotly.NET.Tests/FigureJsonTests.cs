using Plotly.NET.CSharp;

namespace Plotly.NET.Tests;

using Chart = Plotly.NET.CSharp.Chart;

/// <summary>The expected texts were written by Plotly.NET 5.1.0 and Plotly.NET.CSharp 0.13.0 for the same calls.</summary>
public class FigureJsonTests
{
    private static readonly int[] X = [1, 2];
    private static readonly int[] Y = [3, 4];
    private static readonly string[] Keys = ["a", "b"];

    [Fact]
    public void A_line_has_its_points_and_empty_marks() => Is(
        """{"type":"scatter","name":"a","mode":"lines","x":[1,2],"y":[3,4],"marker":{},"line":{}}""", "{}",
        Chart.Line<int, int, string>(x: X, y: Y, Name: "a", UseDefaults: false));

    [Fact]
    public void A_styled_line_keeps_plotlys_order() => Is(
        """
        {"type":"scatter","showlegend":true,"opacity":0.5,"mode":"lines+markers+text","x":[0.5,1.0],"y":[1E-07,12345678.25],"text":["a","b"],
        "textposition":"top center","stackgroup":"s","marker":{"symbol":"100"},"line":{"color":"rgba(0, 114, 178, 1.0)","width":2.5,"dash":"dash"},
        "fill":"tozeroy","fillcolor":"red"}
        """, "{}",
        Chart.Line<double, double, string>(
            x: [0.5, 1], y: [1e-7, 12345678.25], ShowMarkers: true, LineColor: Color.fromHex("#0072B2"), LineDash: StyleParam.DrawingStyle.Dash,
            LineWidth: 2.5, MarkerSymbol: StyleParam.MarkerSymbol.NewModified(StyleParam.MarkerSymbol.Circle, StyleParam.SymbolStyle.Open),
            Fill: StyleParam.Fill.ToZero_y, FillColor: Color.fromString("red"), TextPosition: StyleParam.TextPosition.TopCenter, MultiText: Keys,
            Opacity: .5, ShowLegend: true, StackGroup: "s", UseDefaults: false));

    [Fact]
    public void Points_may_be_times_and_drawn_by_WebGL() => Is(
        """{"type":"scattergl","mode":"markers","x":["2026-01-02T00:00:00"],"y":[1],"marker":{"color":"rgba(1, 2, 3, 1.0)","opacity":[0.5]},"line":{}}""", "{}",
        Chart.Point<DateTime, long, string>(
            x: [new DateTime(2026, 1, 2)], y: [1L], MarkerColor: Color.fromRGB(1, 2, 3), MultiOpacity: (double[])[.5], UseWebGL: true, UseDefaults: false));

    [Fact]
    public void A_scatter_may_colour_by_number() => Is(
        """
        {"type":"scatter","mode":"lines+markers+text","x":[1,2],"y":[3,4],"orientation":"h","groupnorm":"percent",
        "marker":{"color":[1,2],"colorscale":"Viridis"},"line":{}}
        """, "{}",
        Chart.Scatter<int, int, string>(
            x: X, y: Y, mode: StyleParam.Mode.Lines_Markers_Text, MarkerColor: Color.fromColorScaleValues(X),
            MarkerColorScale: StyleParam.Colorscale.Viridis, Orientation: StyleParam.Orientation.Horizontal,
            GroupNorm: StyleParam.GroupNorm.Percent, UseDefaults: false));

    [Fact]
    public void A_bar_lies_on_its_side() => Is(
        """{"type":"bar","x":[1,2],"y":["a","b"],"base":1,"width":2,"orientation":"h","marker":{"pattern":{"shape":"\\"}}}""", "{}",
        Chart.Bar<int, string, string>(
            values: X, Keys: Keys, MarkerPatternShape: StyleParam.PatternShape.DiagonalAscending, Base: 1, Width: 2, UseDefaults: false));

    [Fact]
    public void A_column_may_have_a_colour_for_each_value() => Is(
        """
        {"type":"bar","x":["a","b"],"y":[1.5,2.0],"text":"t","orientation":"v","marker":{"color":["a","rgba(1, 2, 3, 0.5)"],"pattern":{}}}
        """, "{}",
        Chart.Column<double, string, string>(
            values: [1.5, 2], Keys: Keys, Text: "t", MarkerColor: Color.fromColors([Color.fromString("a"), Color.fromARGB(128, 1, 2, 3)]),
            UseDefaults: false));

    [Fact]
    public void Stacked_columns_say_so_in_the_layout() => Is(
        """{"type":"bar","name":"n","x":["a","b"],"y":[1,2],"textposition":["inside","outside"],"orientation":"v","marker":{"pattern":{}}}""",
        """{"barmode":"stack"}""",
        Chart.StackedColumn<int, string, string>(
            values: X, Keys: Keys, Name: "n", UseDefaults: false,
            MultiTextPosition: (StyleParam.TextPosition[])[StyleParam.TextPosition.Inside, StyleParam.TextPosition.Outside]));

    [Fact]
    public void An_axis_keeps_what_is_not_set_anew() => Is(
        """{"type":"scatter","mode":"lines","x":[1,2],"y":[3,4],"marker":{},"line":{}}""",
        """
        {"xaxis":{"title":{"text":"seconds"},"type":"log","range":[0,9],"mirror":"allticks","showgrid":false,"anchor":"y2","side":"top",
        "domain":[0.0,0.5]},"yaxis2":{"title":{"text":"n"},"categoryorder":"array","categoryarray":["a","b"]}}
        """,
        Chart.Line<int, int, string>(x: X, y: Y, UseDefaults: false)
            .WithXAxisStyle<int, int, string>(
                TitleText: "time", MinMax: Tuple.Create(0, 9), ShowGrid: false, Side: StyleParam.Side.Top, Mirror: StyleParam.Mirror.AllTicks,
                AxisType: StyleParam.AxisType.Log, Domain: Tuple.Create(0.0, 0.5), Anchor: StyleParam.LinearAxisId.NewY(2))
            .WithYAxisStyle<int, int, string>(
                TitleText: "n", Id: StyleParam.SubPlotId.NewYAxis(2), CategoryOrder: StyleParam.CategoryOrder.Array, CategoryArray: Keys)
            .WithXAxisStyle<int, int, string>(TitleText: "seconds"));

    [Fact]
    public void Any_property_can_be_set_by_name()
    {
        var trace = new Trace("scatter");
        trace.SetValue("x", new Dictionary<string, object> { ["a"] = 1, ["b"] = new[] { 1.0, .5 } });
        trace.SetValue("type", "bar");
        trace.SetValue("n", (object?)null);
        Is("""{"type":"bar","x":{"a":1,"b":[1.0,0.5]},"n":null},{"type":"heatmap"}""", "{}",
            GenericChart.ofTraceObjects(false, new[] { trace, new Trace2D("heatmap") }));
    }

    private static void Is(string data, string layout, GenericChart chart) => Assert.Equal(
        $$"""{"data":[{{data.ReplaceLineEndings("")}}],"layout":{{layout.ReplaceLineEndings("")}},"frames":[]}""", GenericChart.toFigureJson(chart));
}
