namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>A side of the plotting area.</summary>
    public sealed class Side
    {
        private readonly object json;

        private Side(object json) => this.json = json;

        /// <summary>plotly.js: top.</summary>
        public static Side Top { get; } = new("top");

        /// <summary>plotly.js: top left.</summary>
        public static Side TopLeft { get; } = new("top left");

        /// <summary>plotly.js: top center.</summary>
        public static Side TopCenter { get; } = new("top center");

        /// <summary>plotly.js: top right.</summary>
        public static Side TopRight { get; } = new("top right");

        /// <summary>plotly.js: bottom.</summary>
        public static Side Bottom { get; } = new("bottom");

        /// <summary>plotly.js: left.</summary>
        public static Side Left { get; } = new("left");

        /// <summary>plotly.js: right.</summary>
        public static Side Right { get; } = new("right");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
