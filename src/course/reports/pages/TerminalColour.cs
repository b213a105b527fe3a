using System.Collections.Immutable;

namespace Course.Reports.Pages;

/// <summary>A colour that a program writes for a terminal, made readable on a page. The player has the same rule in web/outputs/colour.js.</summary>
internal readonly record struct TerminalColour(int Red, int Green, int Blue)
{
    private const double LeastContrast = 4.5;

    private static readonly TerminalColour Black = new(0, 0, 0), White = new(255, 255, 255);

    // The darkest light ground that text stands on, and the lightest dark one.
    private static readonly TerminalColour LightGround = new(244, 242, 236), DarkGround = new(36, 40, 46);

    private static readonly ImmutableArray<TerminalColour> Named =
    [
        Black, new(205, 49, 49), new(13, 188, 121), new(229, 229, 16), new(36, 114, 200), new(188, 63, 188), new(17, 168, 205), new(229, 229, 229),
        new(102, 102, 102), new(241, 76, 76), new(35, 209, 139), new(245, 245, 67), new(59, 142, 234), new(214, 112, 214), new(41, 184, 219), White,
    ];

    /// <summary>As css has it.</summary>
    public string Css => $"rgb({Red} {Green} {Blue})";

    /// <summary>The css colour that comes nearest and has enough contrast, in either theme.</summary>
    public string Readable => $"light-dark({On(LightGround).Css},{On(DarkGround).Css})";

    private double Luminance => (.2126 * Linear(Red)) + (.7152 * Linear(Green)) + (.0722 * Linear(Blue));

    private TerminalColour Opposite => Contrast(Black, this) > Contrast(White, this) ? Black : White;

    /// <summary>One of the terminal's 256.</summary>
    public static TerminalColour Of(int number)
    {
        if (number < 16)
            return Named[number];
        var (grey, at) = (8 + ((number - 232) * 10), number - 16);
        return number > 231 ? new(grey, grey, grey) : new(Level(at / 36), Level(at / 6 % 6), Level(at % 6));
    }

    /// <summary>What can be read on a ground: the colour, or what lies near it; null lets the ground decide.</summary>
    public static TerminalColour On(TerminalColour? colour, TerminalColour ground) => colour?.On(ground) ?? ground.Opposite;

    private TerminalColour On(TerminalColour ground)
    {
        var (colour, end) = (this, ground.Opposite);
        var nearer = Enumerable.Range(0, 20).Select(step => colour.Towards(end, step / 20.0)).Where(c => Contrast(c, ground) >= LeastContrast);
        return nearer.Append(end).First();
    }

    private TerminalColour Towards(TerminalColour end, double part)
    {
        return new(Between(Red, end.Red), Between(Green, end.Green), Between(Blue, end.Blue));

        int Between(int from, int to) => (int)Math.Round(from + ((to - from) * part));
    }

    // WCAG 2.2, relative luminance.
    private static double Contrast(TerminalColour one, TerminalColour other)
    {
        var (a, b) = (one.Luminance + .05, other.Luminance + .05);
        return Math.Max(a, b) / Math.Min(a, b);
    }

    private static double Linear(int value) => value / 255.0 is var share && share <= .04045 ? share / 12.92 : Math.Pow((share + .055) / 1.055, 2.4);

    private static int Level(int step) => step == 0 ? 0 : 55 + (step * 40);
}
