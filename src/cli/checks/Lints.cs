using System.Collections.Immutable;

namespace Course.Checks;

/// <summary>A look at one file for one kind of fault.</summary>
/// <param name="Name">What it looks for.</param>
/// <param name="Check">Finds the faults.</param>
internal sealed record Lint(string Name, Func<CheckedFile, IEnumerable<Fault>> Check);

/// <summary>All lints of single files.</summary>
internal static class Lints
{
    /// <summary>In the order in which their faults are told for one line.</summary>
    public static ImmutableArray<Lint> All { get; } =
    [
        new("metadata", MetadataLint.Check),
        new("folder depth", FolderDepthLint.Check),
        new("hidden directive", HiddenDirectiveLint.Check),
        new("indented directive", IndentedDirectiveLint.Check),
        new("trailing comment", TrailingCommentLint.Check),
        new("unknown directive", UnknownDirectiveLint.Check),
        new("import", ImportLint.Check),
        new("display handle", DisplayHandleLint.Check),
        new("display update", DisplayUpdateLint.Check),
        new("top-level using", TopLevelUsingLint.Check),
        new("namespace", NamespaceLint.Check),
        new("extension class", ExtensionClassLint.Check),
        new("extension block", ExtensionBlockLint.Check),
        new("file-local type", FileTypeLint.Check),
        new("span local", SpanLocalLint.Check),
        new("args", ArgsLint.Check),
        new("opening", OpeningLint.Check),
        new("set-up", SetUpLint.Check),
        new("predict and observe", PredictLint.Check),
        new("chart", ChartLint.Check),
        new("chart finding", ChartFindingLint.Check),
        new("exercise", ExerciseLint.Check),
        new("closing", ClosingLint.Check),
        new("link", LinkLint.Check),
        new("alternative text", AltTextLint.Check),
        new("unwritten", UnwrittenLint.Check),
    ];

    /// <summary>All faults of a file, by line.</summary>
    public static IEnumerable<Fault> Check(CheckedFile file) => All.SelectMany(l => l.Check(file)).OrderBy(f => f.Line);
}
