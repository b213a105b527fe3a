using System.Runtime.InteropServices;
using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>Styling a chart in one expression.</summary>
public static class GenericChartExtensions
{
    /// <summary>Names the traces and places them in the legend; after the first, a name gets its trace's number.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart @this,
        [Optional, DefaultParameterValue(null)] FSharpOption<string>? Name,
        [Optional, DefaultParameterValue(null)] FSharpOption<StyleParam.Visible>? Visible,
        [Optional, DefaultParameterValue(null)] FSharpOption<bool>? ShowLegend,
        [Optional, DefaultParameterValue(null)] FSharpOption<int>? LegendRank,
        [Optional, DefaultParameterValue(null)] FSharpOption<string>? LegendGroup,
        [Optional, DefaultParameterValue(null)] FSharpOption<Title>? LegendGroupTitle)
    {
        foreach (var (index, trace) in GenericChart.getTraces(@this).Index())
        {
            trace.With("name", Name is null ? null : index == 0 ? Name.Value : $"{Name.Value}_{index}")
                .With("visible", Visible?.Value.Convert()).With("showlegend", ShowLegend?.Value).With("legendrank", LegendRank?.Value)
                .With("legendgroup", LegendGroup?.Value).With("legendgrouptitle", LegendGroupTitle?.Value);
        }

        return @this;
    }

    /// <summary>Sets the title.</summary>
    public static GenericChart WithTitle(
        this GenericChart @this, string title, [Optional, DefaultParameterValue(null)] FSharpOption<Font>? TitleFont) =>
        GenericChart.addLayout(new Layout().With("title", new Title().With("text", title).With("font", TitleFont?.Value)), @this);

    /// <summary>Shows or hides the legend.</summary>
    public static GenericChart WithLegend(this GenericChart @this, bool showlegend) =>
        GenericChart.addLayout(new Layout().With("showlegend", showlegend), @this);

    /// <summary>Sets the size, in pixels.</summary>
    public static GenericChart WithSize(this GenericChart @this, int width, int height)
    {
        var layout = GenericChart.getLayout(@this).With("width", width).With("height", height);
        return GenericChart.setLayout(layout, @this);
    }

    /// <summary>Sets the layout's properties on the chart's own layout.</summary>
    public static GenericChart WithLayout(this GenericChart @this, Layout layout) => GenericChart.addLayout(layout, @this);

    /// <summary>Replaces the config.</summary>
    public static GenericChart WithConfig(this GenericChart @this, Config config) => GenericChart.setConfig(config, @this);
}
