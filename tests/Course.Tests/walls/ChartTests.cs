using System.Text.RegularExpressions;

namespace Course.Tests.Walls;

/// <summary>Figures are put together in helpers/charts and nowhere else.</summary>
public sealed partial class ChartTests
{
    [Fact]
    public void Notebooks_call_charts_and_put_no_figure_together() =>
        Assert.Empty(SourceText.Hits(SourceText.Files("notebooks", ".dib", ".toml"), PartsOfAFigure()));

    [Fact]
    public void Helpers_that_are_no_charts_put_no_figure_together() =>
        Assert.Empty(SourceText.Hits(
            SourceText.Files("helpers", ".cs").Where(file => !file.StartsWith("helpers/charts/", StringComparison.Ordinal)), PartsOfAFigure()));

    // The course's builder (its Number and Bytes make text, and are free to all), Plotly.NET's own objects, plotly.js's calls, and a figure written out as JSON.
    [GeneratedRegex("""\bFigure\.(Of|Trace|Map|WithText|Template)\b|\bnew Plotly\.NET\.|\btoFigureJson\b|\bPlotly\.(newPlot|react)\b|\\?"data\\?"\s*:\s*\[\s*\{""")]
    private static partial Regex PartsOfAFigure();
}
