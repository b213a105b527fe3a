namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What a scatter trace draws.</summary>
    public sealed class Mode
    {
        private readonly object json;

        private Mode(object json) => this.json = json;

        /// <summary>plotly.js: none.</summary>
        public static Mode None { get; } = new("none");

        /// <summary>plotly.js: lines.</summary>
        public static Mode Lines { get; } = new("lines");

        /// <summary>plotly.js: lines+markers.</summary>
        public static Mode Lines_Markers { get; } = new("lines+markers");

        /// <summary>plotly.js: lines+text.</summary>
        public static Mode Lines_Text { get; } = new("lines+text");

        /// <summary>plotly.js: lines+markers+text.</summary>
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");

        /// <summary>plotly.js: markers.</summary>
        public static Mode Markers { get; } = new("markers");

        /// <summary>plotly.js: markers+text.</summary>
        public static Mode Markers_Text { get; } = new("markers+text");

        /// <summary>plotly.js: text.</summary>
        public static Mode Text { get; } = new("text");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
