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

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("check",
            "Looks at shape, links, manifest, and what a run does not show. Ends with 0, or with 1 and a line for each fault.") { _files };
        command.SetAction((parsed, _) =>
            ExitStatus.GuardAsync(() => Task.FromResult(Run(Repository.Find(), parsed.GetValue(_files) ?? [], Console.Out))));
        return command;
    }

    /// <summary>Writes each fault on a line, then what was looked at.</summary>
    /// <param name="repository">The course.</param>
    /// <param name="named">What to look at; all when empty.</param>
    /// <param name="output">Gets the lines.</param>
    public static int Run(Repository repository, IReadOnlyList<string> named, TextWriter output)
    {
        var report = named.Count == 0 ? CourseCheck.Run(repository.Root) : CourseCheck.Run(repository.Root, Find(repository, named));
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
