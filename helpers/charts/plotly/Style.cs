using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace Course.Helpers;

/// <summary>Lines, markers, patterns and letters.</summary>
internal static class Style
{
    public static Line Line(string? colour = null, double? width = null, string? dash = null, string? shape = null) =>
        new Line().With(("color", colour == null ? null : Marks.Seen(colour)), ("width", width), ("dash", dash), ("shape", shape));

    public static Font Font(int? size = null, string? colour = null) => new Font().With(("size", size), ("color", colour));

    public static Marker Marker(string? colour, Line? outline = null, string? symbol = null, object? size = null) =>
        new Marker().With(("color", colour), ("line", outline ?? (Marks.NeedsEdge(colour) ? Edge : null)), ("symbol", symbol), ("size", size));

    private static Line Edge => Line(Marks.Soft, 1);

    /// <summary>Lines over a cell, so that it differs in grey print too.</summary>
    public static Pattern Pattern(
        string shape, string colour = Marks.Soft, int size = 8, double? opacity = null, double? solidity = null) =>
        new Pattern().With(
            ("shape", shape), ("fillmode", "overlay"), ("fgcolor", colour), ("fgopacity", opacity), ("size", size), ("solidity", solidity));

    /// <summary>A mark in a chart as its key shows it.</summary>
    public static Marker Of(Mark mark, int size = 9) =>
        mark.IsOpen ? Marker(Marks.Seen(mark.Colour), Line(mark.Colour, 2), mark.Symbol, size)
        : mark.Symbol.StartsWith("line-", StringComparison.Ordinal)
            ? Marker(mark.Colour, new Line().With(("color", mark.Colour), ("width", 4)), mark.Symbol, size)
        : Marker(mark.Colour, Marks.NeedsEdge(mark.Colour) ? Edge : Line(mark.Colour, 0), mark.Symbol, size);

    /// <summary>A bar as its key shows it: an open mark is a light bar with an edge.</summary>
    public static Marker Bar(Mark mark) =>
        mark.IsOpen ? Marker("rgba(0,114,178,.15)", Line(mark.Colour, 2))
        : Marker(mark.Colour, Marks.NeedsEdge(mark.Colour) ? Edge : Line(mark.Colour, 2));

    /// <summary>What lies under a mark that would not stand out by itself.</summary>
    public static Marker Under(Mark mark, int size) => Marker(mark.Edge, Line(mark.Edge, 7), mark.Symbol, size + 2);
}
