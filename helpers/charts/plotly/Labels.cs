using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>Texts inside a figure.</summary>
internal static class Labels
{
    /// <summary>X and y are fractions of the whole plot unless references are given.</summary>
    public static Annotation At(
        string text, IConvertible x, IConvertible y, string xref = "paper", string yref = "paper", string xanchor = "left",
        string yanchor = "bottom", string colour = Marks.Ink, int right = 0, int up = 0) =>
        new Annotation().With(
            ("text", text), ("x", x), ("y", y), ("xref", xref), ("yref", yref), ("xanchor", xanchor), ("yanchor", yanchor),
            ("xshift", right == 0 ? null : right), ("yshift", up == 0 ? null : up), ("showarrow", false), ("align", "left"),
            ("font", Style.Font(colour: colour)));

    /// <summary>At a point of the first axes.</summary>
    public static Annotation Beside(
        string text, IConvertible x, IConvertible y, string xanchor = "left", string yanchor = "bottom", string colour = Marks.Ink,
        int right = 0) =>
        At(text, x, y, "x", "y", xanchor, yanchor, colour, right);

    /// <summary>What a panel shows, at its upper edge.</summary>
    public static Annotation Panel(double y, string text) => At(text, 0, y, yanchor: "top");

    /// <summary>The label so many pixels away from its point, with a line to it.</summary>
    public static Annotation Away(this Annotation label, int right, int down) => label.With(
        ("showarrow", true), ("arrowhead", 0), ("arrowwidth", 1), ("arrowcolor", Marks.Soft), ("standoff", 6), ("ax", right), ("ay", down));
}
