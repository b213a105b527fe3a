using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>What stands around a figure's traces.</summary>
internal sealed record Drawing
{
    public int Height { get; init; } = Figure.Height;
    public (int Left, int Right, int Top, int Bottom)? Margin { get; init; }
    public IReadOnlyList<LinearAxis> X { get; init; } = [];
    public IReadOnlyList<LinearAxis> Y { get; init; } = [];
    public IEnumerable<Shape> Shapes { get; init; } = [];
    public IEnumerable<Annotation> Labels { get; init; } = [];
    public string? Bars { get; init; }
    public double? BarGap { get; init; }
    public double? BarGroupGap { get; init; }

    public Layout ToLayout(string finding)
    {
        var layout = new Layout().With(
            ("title", new Title().With("text", finding)), ("height", Height), ("showlegend", false), ("template", Template()),
            ("margin", Margin is { } m ? Around(m) : null), ("barmode", Bars), ("bargap", BarGap), ("bargroupgap", BarGroupGap),
            ("shapes", Shapes.ToArray()), ("annotations", Labels.ToArray()));
        foreach (var (name, axes) in new[] { ("xaxis", X), ("yaxis", Y) })
        {
            for (var i = 0; i < axes.Count; i++)
                layout.With(i == 0 ? name : $"{name}{i + 1}", axes[i]);
        }
        return layout;
    }

    /// <summary>What all figures share; charts that a lesson makes with Plotly.NET itself get it through Plotly.NET.Defaults.</summary>
    public static Template Template()
    {
        var layout = new Layout().With(
            ("font", Style.Font(Figure.FontSize, Marks.Ink)), ("paper_bgcolor", "rgba(0,0,0,0)"), ("plot_bgcolor", "rgba(0,0,0,0)"),
            ("colorway", Marks.InTurn), ("margin", Around((8, 16, 48, 8))), ("xaxis", Axes.Template()), ("yaxis", Axes.Template()),
            ("hoverlabel", new Hoverlabel().With("font", Style.Font(Figure.FontSize))));
        return new Template().With(("layout", layout), ("data", new DynamicObj.DynamicObj()));
    }

    private static Margin Around((int Left, int Right, int Top, int Bottom) m) =>
        new Margin().With(("l", m.Left), ("r", m.Right), ("t", m.Top), ("b", m.Bottom));
}
