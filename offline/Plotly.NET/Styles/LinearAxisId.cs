namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The name that other objects call an axis by: x, x2, y, …</summary>
    public abstract class LinearAxisId
    {
        private readonly string name;

        private LinearAxisId(string name) => this.name = name;

        /// <summary>No axis: a place of one's own.</summary>
        public static LinearAxisId Free { get; } = new Named("free");

        /// <summary>An x axis by its number, from 1.</summary>
        public static LinearAxisId NewX(int item) => new Named(Numbered("x", item));

        /// <summary>A y axis by its number, from 1.</summary>
        public static LinearAxisId NewY(int item) => new Named(Numbered("y", item));

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => name;

        /// <inheritdoc/>
        public override string ToString() => name;

        private sealed class Named(string name) : LinearAxisId(name);
    }
}
