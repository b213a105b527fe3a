using System.Runtime.InteropServices;
using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>Styling a chart in one expression.</summary>
public static class GenericChartExtensions
{
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
