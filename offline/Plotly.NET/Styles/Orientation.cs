namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The direction in which values grow.</summary>
    public sealed class Orientation
    {
        private readonly object json;

        private Orientation(object json) => this.json = json;

        /// <summary>plotly.js: h.</summary>
        public static Orientation Horizontal { get; } = new("h");

        /// <summary>plotly.js: v.</summary>
        public static Orientation Vertical { get; } = new("v");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
