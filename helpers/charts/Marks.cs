namespace Course.Helpers;

/// <summary>The marks that all charts share. Colours that follow the reader's theme are names, which the page's script replaces.</summary>
internal static class Marks
{
    public const string Ink = "theme:ink", Soft = "theme:soft", Grid = "theme:grid", Paper = "theme:paper", Grey = "#999999";

    /// <summary>For a lesson's own traces, one after another.</summary>
    public static readonly string[] InTurn = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442"];

    public static readonly Mark Stored = new("stored", "#0072B2", "circle");
    public static readonly Mark Duplicate = new("duplicate", "#0072B2", "circle-open");
    public static readonly Mark Rejected = new("rejected", "#0072B2", "circle-open");
    public static readonly Mark Ack = new("ack", "#56B4E9", "square");
    public static readonly Mark Nak = new("nak", "#D55E00", "x");
    public static readonly Mark Term = new("term", "#CC79A7", "diamond");
    public static readonly Mark InProgress = new("in progress", "#F0E442", "line-ew", "#5C5600");
    public static readonly Mark AckWaitOver = new("ack wait over", Grey, "square-open");
    public static readonly Mark Removed = new("removed", Ink, "line-ns");

    private static readonly string[] Oranges = ["#E69F00", "#C07C00", "#995C00", "#734000", "#4D2800"];

    /// <summary>Green for the first delivery; each attempt after it is a darker orange.</summary>
    public static Mark Delivery(int attempt) => attempt <= 1
        ? new Mark("first delivery", "#009E73", "triangle-up")
        : new Mark($"attempt {attempt}", Oranges[Math.Min(attempt - 2, Oranges.Length - 1)], "triangle-up");
}
