using System.CommandLine;
using Course.Checks;
using Course.Reports;

namespace Course.Cli;

/// <summary><c>course check</c>: what would go wrong with the course, found without running it.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> _files =
        new("file")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Notebooks by path, number or name, helpers (.cs), documents (.md); the whole course when none is named.",
        };

    private static readonly Option<bool> _limits =
        new("--limits")
        {
            Description = $"Also cells that are too long: more than {CellLength.MostLines} lines of code, or {CellLength.MostWords} words of prose.",
        };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("check",
            "Looks at shape, links, manifest, and what a run does not show. Ends with 0, or with 1 and a line for each fault.") { _files, _limits };
        command.SetAction((parsed, _) =>
            ExitStatus.GuardAsync(() => Task.FromResult(Run(Repository.Find(), parsed.GetValue(_files) ?? [], parsed.GetValue(_limits), Console.Out))));
        return command;
    }

    /// <summary>Writes each fault on a line, then what was looked at.</summary>
    /// <param name="repository">The course.</param>
    /// <param name="named">What to look at; all when empty.</param>
    /// <param name="withLimits">Whether a cell that is too long is a fault.</param>
    /// <param name="output">Gets the lines.</param>
    public static int Run(Repository repository, IReadOnlyList<string> named, bool withLimits, TextWriter output)
    {
        var report = named.Count == 0 ? CourseCheck.Run(repository.Root, withLimits) : CourseCheck.Run(repository.Root, Find(repository, named), withLimits);
        foreach (var fault in report.Faults)
            output.WriteLine(fault);
        var verdict = report.Faults.Count == 0 ? "all is in order" : Wording.Count(report.Faults.Count, "fault");
        output.WriteLine($"{report.Summary}: {verdict}.");
        return report.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.LessonFailed;
    }

    private static IReadOnlyList<string> Find(Repository repository, IReadOnlyList<string> named)
    {
        var paths = NotebookSelection.Find(repository, named);
        return paths.FirstOrDefault(p => !CheckedFile.IsKnown(p)) is { } unknown
            ? throw new UsageException(
                $"{unknown}: course check reads .dib, .ipynb, .csx, .cs and .md; without a file the whole course, course.toml included.")
            : paths;
    }
}
