using System.Collections.Immutable;

namespace Course.Checks;

/// <summary>A look at one file for one kind of fault.</summary>
/// <param name="Name">What it looks for.</param>
/// <param name="Check">Finds the faults.</param>
internal sealed record Lint(string Name, Func<CheckedFile, IEnumerable<Fault>> Check);

/// <summary>
/// All lints of single files. What a run tells of itself, such as C# that does not compile, has none: every notebook is run before it is
/// published.
/// </summary>
internal static class Lints
{
    /// <summary>In the order in which their faults are told for one line.</summary>
    public static ImmutableArray<Lint> All { get; } =
    [
        new("layout", LayoutLint.Check),
        new("markdown", MarkdownLint.Check),
        new("trailing comment", TrailingCommentLint.Check),
        new("display update", DisplayUpdateLint.Check),
        new("opening", OpeningLint.Check),
        new("set-up", SetUpLint.Check),
        new("predict and observe", PredictLint.Check),
        new("prediction", PredictionLint.Check),
        new("chart", ChartLint.Check),
        new("exercise", ExerciseLint.Check),
        new("closing", ClosingLint.Check),
        new("length", LengthLint.Check),
        new("limits", LimitsLint.Check),
        new("link", LinkLint.Check),
        new("alternative text", AltTextLint.Check),
        new("unwritten", UnwrittenLint.Check),
    ];

    /// <summary>All faults of a file, by line.</summary>
    public static IEnumerable<Fault> Check(CheckedFile file) => All.SelectMany(l => l.Check(file)).OrderBy(f => f.Line);
}
