using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Reports;

/// <summary>A lesson's number as readers know it: 7, or 7a where a step of the tutorial has parts.</summary>
/// <param name="Step">The digits.</param>
/// <param name="Part">The letter, small; empty where there is none.</param>
public sealed partial record LessonNumber(int Step, string Part)
{
    /// <summary>The number that a notebook's file begins with, such as <c>07a-limits.dib</c>; null where there is none.</summary>
    /// <param name="file">The file's name, with or without its ending.</param>
    public static LessonNumber? Of(string file) => Read(InFile().Match(file));

    /// <summary>The number that somebody typed: 7, 07 or 07a; null where it is none.</summary>
    public static LessonNumber? Parse(string typed) => Read(Typed().Match(typed));

    /// <summary>Whether this names the other one: itself, or the step that the other is a part of.</summary>
    public bool Covers(LessonNumber other) => Step == other.Step && (Part.Length == 0 || Part == other.Part);

    /// <summary>As it stands in titles: without zeros before it.</summary>
    public override string ToString() => $"{Step}{Part}";

    private static LessonNumber? Read(Match match) => match.Success
        ? new LessonNumber(int.Parse(match.Groups["step"].Value, CultureInfo.InvariantCulture), match.Groups["part"].Value.ToLowerInvariant())
        : null;

    [GeneratedRegex("^(?<step>[0-9]{1,4})(?<part>[a-z]?)-", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InFile();

    [GeneratedRegex("^(?<step>[0-9]{1,4})(?<part>[a-z]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
