namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>Whether axis lines and ticks are drawn on the other side too.</summary>
    public sealed class Mirror
    {
        private readonly object json;

        private Mirror(object json) => this.json = json;

        /// <summary>plotly.js: true.</summary>
        public static Mirror True { get; } = new(true);

        /// <summary>plotly.js: ticks.</summary>
        public static Mirror Ticks { get; } = new("ticks");

        /// <summary>plotly.js: false.</summary>
        public static Mirror False { get; } = new(false);

        /// <summary>plotly.js: all.</summary>
        public static Mirror All { get; } = new("all");

        /// <summary>plotly.js: allticks.</summary>
        public static Mirror AllTicks { get; } = new("allticks");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;
    }
}
