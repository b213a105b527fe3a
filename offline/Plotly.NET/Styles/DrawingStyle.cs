namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How a line is dashed.</summary>
    public class DrawingStyle
    {
        private readonly object json;

        private DrawingStyle(object json) => this.json = json;

        /// <summary>plotly.js: solid.</summary>
        public static DrawingStyle Solid { get; } = new("solid");

        /// <summary>plotly.js: dash.</summary>
        public static DrawingStyle Dash { get; } = new("dash");

        /// <summary>plotly.js: dot.</summary>
        public static DrawingStyle Dot { get; } = new("dot");

        /// <summary>plotly.js: dashdot.</summary>
        public static DrawingStyle DashDot { get; } = new("dashdot");

        /// <summary>plotly.js: longdash.</summary>
        public static DrawingStyle LongDash { get; } = new("longdash");

        /// <summary>plotly.js: longdashdot.</summary>
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
