#nullable disable
namespace Course.Helpers;

internal static class Marks
{
    public const string Ink = "theme:ink", Soft = "theme:soft", Grid = "theme:grid", Paper = "theme:paper";

    private static readonly string[] Oranges = ["#E69F00", "#C07C00", "#995C00", "#734000", "#4D2800"];

    public static readonly Mark Stored = new("stored", "#0072B2", "circle");
    public static readonly Mark Duplicate = new("duplicate", "#0072B2", "circle-open");
    public static readonly Mark Rejected = new("rejected", "#0072B2", "circle-open");
    public static readonly Mark Ack = new("ack", "#56B4E9", "square");
    public static readonly Mark Nak = new("nak", "#D55E00", "x");
    public static readonly Mark Term = new("term", "#CC79A7", "diamond");
    public static readonly Mark InProgress = new("in progress", "#F0E442", "line-ew", "#5C5600");
    public static readonly Mark AckWaitOver = new("ack wait over", "#999999", "square-open");
    public static readonly Mark Removed = new("removed", Ink, "line-ns");

    /// <summary>Green for the first delivery; each attempt after it is a darker orange.</summary>
    public static Mark Delivery(int attempt) => attempt <= 1
        ? new Mark("first delivery", "#009E73", "triangle-up")
        : new Mark($"attempt {attempt}", Oranges[Math.Min(attempt - 2, Oranges.Length - 1)], "triangle-up");

    public static object Style(Mark mark, int size = 9) => Figure.Map(
        ("color", mark.Colour), ("symbol", mark.Symbol), ("size", size), ("line", Figure.Map(
            ("width", mark.Symbol.StartsWith("line-") ? 4 : mark.Symbol.EndsWith("-open") ? 2 : 0), ("color", mark.Colour))));

    /// <summary>What lies under a mark that would not stand out by itself.</summary>
    public static object Under(Mark mark, int size) => Figure.Map(
        ("color", mark.Edge), ("symbol", mark.Symbol), ("size", size + 2), ("line", Figure.Map(("width", 7), ("color", mark.Edge))));
}
