namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The area that a trace fills.</summary>
    public sealed class Fill
    {
        private readonly object json;

        private Fill(object json) => this.json = json;

        /// <summary>plotly.js: none.</summary>
        public static Fill None { get; } = new("none");

        /// <summary>plotly.js: tozeroy.</summary>
        public static Fill ToZero_y { get; } = new("tozeroy");

        /// <summary>plotly.js: tozerox.</summary>
        public static Fill ToZero_x { get; } = new("tozerox");

        /// <summary>plotly.js: tonexty.</summary>
        public static Fill ToNext_y { get; } = new("tonexty");

        /// <summary>plotly.js: tonextx.</summary>
        public static Fill ToNext_x { get; } = new("tonextx");

        /// <summary>plotly.js: toself.</summary>
        public static Fill ToSelf { get; } = new("toself");

        /// <summary>plotly.js: tonext.</summary>
        public static Fill ToNext { get; } = new("tonext");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
