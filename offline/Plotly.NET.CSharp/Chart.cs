namespace Plotly.NET.CSharp;

/// <summary>Charts from data, for C#.</summary>
public static partial class Chart
{
    /// <summary>Returns one chart with the traces of all; a later chart's layout wins.</summary>
    /// <exception cref="ArgumentException">There are no charts.</exception>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);
}
