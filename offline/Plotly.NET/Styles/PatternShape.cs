namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The pattern in a bar.</summary>
    public sealed class PatternShape
    {
        private readonly object json;

        private PatternShape(object json) => this.json = json;

        /// <summary>plotly.js: nothing.</summary>
        public static PatternShape None { get; } = new("");

        /// <summary>plotly.js: /.</summary>
        public static PatternShape DiagonalDescending { get; } = new("/");

        /// <summary>plotly.js: \.</summary>
        public static PatternShape DiagonalAscending { get; } = new(@"\");

        /// <summary>plotly.js: x.</summary>
        public static PatternShape DiagonalChecked { get; } = new("x");

        /// <summary>plotly.js: -.</summary>
        public static PatternShape HorizontalLines { get; } = new("-");

        /// <summary>plotly.js: |.</summary>
        public static PatternShape VerticalLines { get; } = new("|");

        /// <summary>plotly.js: +.</summary>
        public static PatternShape Checked { get; } = new("+");

        /// <summary>plotly.js: ..</summary>
        public static PatternShape Dots { get; } = new(".");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
