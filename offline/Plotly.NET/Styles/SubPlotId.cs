namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The layout's property that holds an axis: xaxis, xaxis2, yaxis, …</summary>
    public class SubPlotId
    {
        private readonly string name;

        private SubPlotId(string name) => this.name = name;

        /// <summary>An x axis by its number, from 1.</summary>
        public static SubPlotId NewXAxis(int item) => new(Numbered("xaxis", item));

        /// <summary>A y axis by its number, from 1.</summary>
        public static SubPlotId NewYAxis(int item) => new(Numbered("yaxis", item));

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => name;

        /// <inheritdoc/>
        public override string ToString() => name;
    }
}
