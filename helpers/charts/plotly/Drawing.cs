using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>What stands around a figure's traces.</summary>
internal static class Drawing
{
    public static Layout Of(
        int height = Figure.Height, (int Left, int Right, int Top, int Bottom)? margin = null, IReadOnlyList<LinearAxis>? x = null,
        IReadOnlyList<LinearAxis>? y = null, IEnumerable<Annotation>? labels = null, IEnumerable<Shape>? shapes = null,
        string? bars = null, double? barGap = null, double? barGroupGap = null) =>
        new Layout().With(
            ("height", height), ("showlegend", false), ("template", Template()), ("margin", margin is { } m ? Around(m) : null),
            ("barmode", bars), ("bargap", barGap), ("bargroupgap", barGroupGap), ("shapes", shapes?.ToArray()),
            ("annotations", labels?.ToArray())).With(Numbered("xaxis", x)).With(Numbered("yaxis", y));

    /// <summary>What all figures share.</summary>
    public static Template Template()
    {
        var layout = new Layout().With(
            ("font", Style.Font(Figure.FontSize, Marks.Ink)), ("paper_bgcolor", "rgba(0,0,0,0)"), ("plot_bgcolor", "rgba(0,0,0,0)"),
            ("colorway", Marks.InTurn.Select(Marks.Seen).ToArray()), ("margin", Around((8, 16, 48, 8))), ("xaxis", Axes.Template()), ("yaxis", Axes.Template()),
            ("hoverlabel", new Hoverlabel().With("font", Style.Font(Figure.FontSize))));
        return new Template().With(("layout", layout), ("data", new DynamicObj.DynamicObj()));
    }

    private static (string, object?)[] Numbered(string name, IReadOnlyList<LinearAxis>? axes) =>
        [.. (axes ?? []).Select((axis, i) => (i == 0 ? name : $"{name}{i + 1}", (object?)axis))];

    private static Margin Around((int Left, int Right, int Top, int Bottom) m) =>
        new Margin().With(("l", m.Left), ("r", m.Right), ("t", m.Top), ("b", m.Bottom));
}
