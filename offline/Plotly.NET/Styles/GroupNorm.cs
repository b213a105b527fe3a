namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How stacked values are normalised.</summary>
    public sealed class GroupNorm
    {
        private readonly object json;

        private GroupNorm(object json) => this.json = json;

        /// <summary>plotly.js: nothing.</summary>
        public static GroupNorm None { get; } = new("");

        /// <summary>plotly.js: fraction.</summary>
        public static GroupNorm Fraction { get; } = new("fraction");

        /// <summary>plotly.js: percent.</summary>
        public static GroupNorm Percent { get; } = new("percent");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
