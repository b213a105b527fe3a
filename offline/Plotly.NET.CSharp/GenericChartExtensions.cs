using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Styling a chart in one expression, for C#.</summary>
public static class GenericChartExtensions
{
    /// <summary>Returns the layout itself, not a copy.</summary>
    public static Layout GetLayout(this GenericChart gChart) => GenericChart.getLayout(gChart);

    /// <summary>Returns the traces themselves, not copies.</summary>
    public static Trace[] GetTraces(this GenericChart gChart) => [.. GenericChart.getTraces(gChart)];

    /// <summary>Names the traces and places them in the legend; after the first, a name gets its trace's number.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart,
        Optional<string> Name = default,
        Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default,
        Optional<int> LegendRank = default,
        Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default) =>
        Plotly.NET.GenericChartExtensions.WithTraceInfo(
            gChart, Name.ToOption(), Visible.ToOption(), ShowLegend.ToOption(), LegendRank.ToOption(), LegendGroup.ToOption(),
            LegendGroupTitle.ToOption());

    /// <summary>Sets the size, in pixels; what is not given stays.</summary>
    public static GenericChart WithSize(this GenericChart gChart, Optional<int> Width = default, Optional<int> Height = default)
    {
        GenericChart.getLayout(gChart).With("width", Width).With("height", Height);
        return gChart;
    }

    /// <summary>Sets title, range, lines and grid of an x axis; what is not given stays.</summary>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default,
        Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible
    {
        var axis = new LinearAxis()
            .With("color", Color)
            .With("title", (Title.IsSome ? Title.Value : new Title())
                .With("text", TitleText).With("font", TitleFont).With("standoff", TitleStandoff))
            .With("type", AxisType, type => type.Convert())
            .With("range", MinMax, range => new IConvertible[] { range.Item1, range.Item2 })
            .With("mirror", Mirror, mirror => mirror.Convert())
            .With("showspikes", ShowSpikes).With("spikecolor", SpikeColor).With("spikethickness", SpikeThickness)
            .With("showline", ShowLine).With("linecolor", LineColor)
            .With("showgrid", ShowGrid).With("gridcolor", GridColor)
            .With("zeroline", ZeroLine).With("zerolinecolor", ZeroLineColor)
            .With("anchor", Anchor, anchor => anchor.Convert())
            .With("side", Side, side => side.Convert())
            .With("overlaying", Overlaying, overlaying => overlaying.Convert())
            .With("domain", Domain, domain => new[] { domain.Item1, domain.Item2 })
            .With("position", Position)
            .With("categoryorder", CategoryOrder, order => order.Convert()).With("categoryarray", CategoryArray)
            .With("rangeslider", RangeSlider).With("rangeselector", RangeSelector)
            .With("backgroundcolor", BackgroundColor).With("showbackground", ShowBackground);
        return gChart.WithAxis(Id.IsSome ? Id.Value.ToString() : "xaxis", axis);
    }

    /// <summary>Sets title, range, lines and grid of a y axis; what is not given stays.</summary>
    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default,
        Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible
    {
        var axis = new LinearAxis()
            .With("color", Color)
            .With("title", (Title.IsSome ? Title.Value : new Title())
                .With("text", TitleText).With("font", TitleFont).With("standoff", TitleStandoff))
            .With("type", AxisType, type => type.Convert())
            .With("range", MinMax, range => new IConvertible[] { range.Item1, range.Item2 })
            .With("mirror", Mirror, mirror => mirror.Convert())
            .With("showspikes", ShowSpikes).With("spikecolor", SpikeColor).With("spikethickness", SpikeThickness)
            .With("showline", ShowLine).With("linecolor", LineColor)
            .With("showgrid", ShowGrid).With("gridcolor", GridColor)
            .With("zeroline", ZeroLine).With("zerolinecolor", ZeroLineColor)
            .With("anchor", Anchor, anchor => anchor.Convert())
            .With("side", Side, side => side.Convert())
            .With("overlaying", Overlaying, overlaying => overlaying.Convert())
            .With("domain", Domain, domain => new[] { domain.Item1, domain.Item2 })
            .With("position", Position)
            .With("categoryorder", CategoryOrder, order => order.Convert()).With("categoryarray", CategoryArray)
            .With("rangeslider", RangeSlider).With("rangeselector", RangeSelector)
            .With("backgroundcolor", BackgroundColor).With("showbackground", ShowBackground);
        return gChart.WithAxis(Id.IsSome ? Id.Value.ToString() : "yaxis", axis);
    }

    private static GenericChart WithAxis(this GenericChart gChart, string id, LinearAxis axis)
    {
        var layout = GenericChart.getLayout(gChart);
        if (layout.TryGetTypedValue<LinearAxis>(id) is { Value: var own })
            Properties.Combine(own, axis);
        else
            layout.SetValue(id, axis);
        return gChart;
    }
}
