using System.Globalization;

namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The shape of a mark.</summary>
    public class MarkerSymbol
    {
        private readonly int number;

        private MarkerSymbol(int number) => this.number = number;

        /// <summary>A circle.</summary>
        public static MarkerSymbol Circle { get; } = new(0);

        /// <summary>A square.</summary>
        public static MarkerSymbol Square { get; } = new(1);

        /// <summary>A diamond.</summary>
        public static MarkerSymbol Diamond { get; } = new(2);

        /// <summary>A cross, upright.</summary>
        public static MarkerSymbol Cross { get; } = new(3);

        /// <summary>A cross, slanted.</summary>
        public static MarkerSymbol X { get; } = new(4);

        /// <summary>A triangle that points up.</summary>
        public static MarkerSymbol TriangleUp { get; } = new(5);

        /// <summary>A triangle that points down.</summary>
        public static MarkerSymbol TriangleDown { get; } = new(6);

        /// <summary>A star.</summary>
        public static MarkerSymbol Star { get; } = new(17);

        /// <summary>A symbol drawn open or with a dot.</summary>
        public static MarkerSymbol NewModified(MarkerSymbol item1, SymbolStyle item2) => new(item1.number + item2.Modifier);

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => ToString();

        /// <inheritdoc/>
        public override string ToString() => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How a symbol is drawn.</summary>
    public sealed class SymbolStyle
    {
        private readonly string name;

        private SymbolStyle(string name, int modifier) => (this.name, Modifier) = (name, modifier);

        /// <summary>Only the outline.</summary>
        public static SymbolStyle Open { get; } = new("open", 100);

        /// <summary>With a dot.</summary>
        public static SymbolStyle Dot { get; } = new("dot", 200);

        /// <summary>Only the outline, with a dot.</summary>
        public static SymbolStyle OpenDot { get; } = new("open-dot", 300);

        internal int Modifier { get; }

        /// <summary>Returns plotly.js's name.</summary>
        public object Convert() => name;

        /// <inheritdoc/>
        public override string ToString() => name;
    }
}
