namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Where a text stands beside its point or in its bar.</summary>
    public sealed class TextPosition
    {
        private readonly object json;

        private TextPosition(object json) => this.json = json;

        /// <summary>plotly.js: top left.</summary>
        public static TextPosition TopLeft { get; } = new("top left");

        /// <summary>plotly.js: top center.</summary>
        public static TextPosition TopCenter { get; } = new("top center");

        /// <summary>plotly.js: top right.</summary>
        public static TextPosition TopRight { get; } = new("top right");

        /// <summary>plotly.js: middle left.</summary>
        public static TextPosition MiddleLeft { get; } = new("middle left");

        /// <summary>plotly.js: middle center.</summary>
        public static TextPosition MiddleCenter { get; } = new("middle center");

        /// <summary>plotly.js: middle right.</summary>
        public static TextPosition MiddleRight { get; } = new("middle right");

        /// <summary>plotly.js: bottom left.</summary>
        public static TextPosition BottomLeft { get; } = new("bottom left");

        /// <summary>plotly.js: bottom center.</summary>
        public static TextPosition BottomCenter { get; } = new("bottom center");

        /// <summary>plotly.js: bottom right.</summary>
        public static TextPosition BottomRight { get; } = new("bottom right");

        /// <summary>plotly.js: auto.</summary>
        public static TextPosition Auto { get; } = new("auto");

        /// <summary>plotly.js: inside.</summary>
        public static TextPosition Inside { get; } = new("inside");

        /// <summary>plotly.js: outside.</summary>
        public static TextPosition Outside { get; } = new("outside");

        /// <summary>plotly.js: none.</summary>
        public static TextPosition None { get; } = new("none");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
