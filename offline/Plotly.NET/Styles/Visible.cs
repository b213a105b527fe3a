namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether a trace is drawn.</summary>
    public sealed class Visible
    {
        private readonly object json;

        private Visible(object json) => this.json = json;

        /// <summary>plotly.js: true.</summary>
        public static Visible True { get; } = new(true);

        /// <summary>plotly.js: false.</summary>
        public static Visible False { get; } = new(false);

        /// <summary>plotly.js: legendonly.</summary>
        public static Visible LegendOnly { get; } = new("legendonly");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;
    }
}
