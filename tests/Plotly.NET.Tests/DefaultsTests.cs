using Plotly.NET.CSharp;

namespace Plotly.NET.Tests;

using Chart = Plotly.NET.CSharp.Chart;

[Collection(nameof(ChartRoom))]
public sealed class DefaultsTests : IDisposable
{
    private static readonly int[] X = [1, 2];

    public DefaultsTests()
    {
        Defaults.reset();
        Defaults.DefaultTemplate = new Template();
    }

    public void Dispose() => Defaults.reset();

    [Fact]
    public void A_chart_starts_with_the_defaults_size_template_and_config()
    {
        Defaults.DefaultWidth = 720;
        Assert.Equal(
            """{"data":[{"type":"scatter","mode":"lines","x":[1,2],"y":[1,2],"marker":{},"line":{}}],"layout":{"width":720,"height":600,"template":{}},"config":{"responsive":true}}""",
            GenericChart.toJson(Chart.Line<int, int, string>(x: X, y: X)));
    }

    [Fact]
    public void Combined_charts_take_the_last_ones_title_and_number_their_names()
    {
        var chart = Chart.Combine([
            Chart.Line<int, int, string>(x: X, y: X).WithTitle("one"),
            Chart.Point<int, int, string>(x: X, y: X).WithTitle("two").WithSize(Width: 100),
            Chart.Point<int, int, string>(x: X, y: X)]);
        var named = CSharp.GenericChartExtensions.WithTraceInfo(chart, Name: "n", Visible: StyleParam.Visible.LegendOnly).WithLegend(false);
        Assert.Equal(["n", "n_1", "n_2"], named.GetTraces().Select(trace => trace.TryGetValue("name").Value));
        Assert.EndsWith(
            """
            "layout":{"width":600,"height":600,"template":{},"title":{"text":"two"},"showlegend":false},"config":{"responsive":true}}
            """.Trim(), GenericChart.toJson(named));
    }

    [Fact]
    public void Changing_a_chart_leaves_the_defaults_alone()
    {
        GenericChart.getConfig(Chart.Line<int, int, string>(x: X, y: X)).SetValue("staticPlot", true);
        Assert.DoesNotContain("staticPlot", GenericChart.toJson(Chart.Line<int, int, string>(x: X, y: X)));
    }
}
