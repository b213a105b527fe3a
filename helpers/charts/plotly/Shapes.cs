using Plotly.NET.LayoutObjects;

namespace Course.Helpers;

/// <summary>Lines and areas behind or over the data.</summary>
internal static class Shapes
{
    public static Shape Horizontal(double y, string colour = Marks.Soft, string dash = "dash") =>
        Of("line", 0, 1, y, y, xref: "paper").With("line", Style.Line(colour, 1.5, dash));

    public static Shape Vertical(double x, string colour = Marks.Soft, string dash = "dash", bool below = false) =>
        Of("line", x, x, 0, 1, yref: "paper", below: below).With("line", Style.Line(colour, 1.5, dash));

    /// <summary>From the bottom of the plot to its top.</summary>
    public static Shape Band(double from, double to, string colour) => Fill(Of("rect", from, to, 0, 1, yref: "paper", below: true), colour);

    /// <summary>A light bar with an edge, in a row of an axis with a number for each row.</summary>
    public static Shape Bar(double from, double to, int row, double half, string colour, string yref = "y") =>
        Fill(Of("rect", from, to, row - half, row + half, yref: yref, below: true), colour + "40").With("line", Style.Line(colour, 1));

    /// <summary>A thick line in a row of an axis with categories.</summary>
    public static Shape Bar(double from, double to, string row, string colour, string yref) =>
        Of("line", from, to, row, row, yref: yref, below: true).With("line", Style.Line(colour, 4));

    private static Shape Fill(Shape shape, string colour) => shape.With(("fillcolor", colour), ("line", Style.Line(width: 0)));

    private static Shape Of(
        string type, double x0, double x1, IConvertible y0, IConvertible y1, string xref = "x", string yref = "y", bool below = false) =>
        new Shape().With(
            ("type", type), ("xref", xref), ("yref", yref), ("x0", x0), ("x1", x1), ("y0", y0), ("y1", y1),
            ("layer", below ? "below" : null));
}
