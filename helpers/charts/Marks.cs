namespace Course.Helpers;

/// <summary>
/// The marks that all charts share. Colours that follow the reader's theme are names, which the page's script replaces. A mark stands out from
/// a light page and from a dark one by 3:1: by its inside, by an edge, or, a line, by a shade of its colour that the script chooses.
/// </summary>
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

    /// <summary>The shade of a colour that stands out where it is drawn; a name, or a colour with an alpha, stays as it is.</summary>
    public static string Seen(string colour) => IsPlain(colour) ? $"theme:{colour}" : colour;

    /// <summary>Whether a colour stands out neither from white nor from black paper: then what it fills needs an edge.</summary>
    public static bool NeedsEdge(string? colour) => colour != null && IsPlain(colour) && Luminance(colour) is < .145 or > .27;

    /// <summary>Black or white, whichever can be read on a colour.</summary>
    public static string LettersOn(string colour) => Luminance(colour) > .179 ? "#000000" : "#FFFFFF";

    /// <summary>Green for the first delivery; each attempt after it is a darker orange.</summary>
    public static Mark Delivery(int attempt) => attempt <= 1
        ? new Mark("first delivery", "#009E73", "triangle-up")
        : new Mark($"attempt {attempt}", Oranges[Math.Min(attempt - 2, Oranges.Length - 1)], "triangle-up");

    private static bool IsPlain(string colour) => colour is ['#', _, _, _, _, _, _];

    // WCAG 2.2, relative luminance.
    private static double Luminance(string colour) =>
        (.2126 * Linear(colour[1..3])) + (.7152 * Linear(colour[3..5])) + (.0722 * Linear(colour[5..7]));

    private static double Linear(string hex) =>
        int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var share && share <= .04045
            ? share / 12.92 : Math.Pow((share + .055) / 1.055, 2.4);
}
