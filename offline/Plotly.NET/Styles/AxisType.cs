namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How an axis places its values.</summary>
    public sealed class AxisType
    {
        private readonly object json;

        private AxisType(object json) => this.json = json;

        /// <summary>plotly.js: -.</summary>
        public static AxisType Auto { get; } = new("-");

        /// <summary>plotly.js: linear.</summary>
        public static AxisType Linear { get; } = new("linear");

        /// <summary>plotly.js: log.</summary>
        public static AxisType Log { get; } = new("log");

        /// <summary>plotly.js: date.</summary>
        public static AxisType Date { get; } = new("date");

        /// <summary>plotly.js: category.</summary>
        public static AxisType Category { get; } = new("category");

        /// <summary>plotly.js: multicategory.</summary>
        public static AxisType MultiCategory { get; } = new("multicategory");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
