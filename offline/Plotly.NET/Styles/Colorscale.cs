namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How numbers become colours.</summary>
    public class Colorscale
    {
        private readonly object json;

        private Colorscale(object json) => this.json = json;

        /// <summary>plotly.js: RdBu.</summary>
        public static Colorscale RdBu { get; } = new("RdBu");

        /// <summary>plotly.js: Greys.</summary>
        public static Colorscale Greys { get; } = new("Greys");

        /// <summary>plotly.js: Greens.</summary>
        public static Colorscale Greens { get; } = new("Greens");

        /// <summary>plotly.js: YIGnBu.</summary>
        public static Colorscale YIGnBu { get; } = new("YIGnBu");

        /// <summary>plotly.js: Viridis.</summary>
        public static Colorscale Viridis { get; } = new("Viridis");

        /// <summary>plotly.js: Cividis.</summary>
        public static Colorscale Cividis { get; } = new("Cividis");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;
    }
}
