namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How numbers become colours.</summary>
    public class Colorscale
    {
        private readonly object json;

        private Colorscale(object json) => this.json = json;

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;
    }
}
