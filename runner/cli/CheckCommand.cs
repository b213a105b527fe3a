using System.CommandLine;
using Course.Exercises;
using Course.Pins;

namespace Course.Cli;

/// <summary><c>course check</c>: holds the notebooks against their manifest.</summary>
internal static class CheckCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("check", "Holds the notebooks against notebooks/course.toml. Ends with 0, or with 1 and a line for each fault.");
        command.SetAction((_, _) => CommandLine.GuardAsync(() => Task.FromResult(Run(Repository.Find(), Console.Out))));
        return command;
    }

    /// <summary>Writes each fault on a line, or the totals.</summary>
    public static int Run(Repository repository, TextWriter output)
    {
        var report = CourseCheck.Run(repository.Notebooks);
        List<string> problems = [.. report.Problems, .. PinCheck.Run(repository.Root)];
        foreach (var problem in problems)
            output.WriteLine(problem);
        output.WriteLine(problems.Count == 0
            ? $"{report.Notebooks} notebooks, {report.Exercises} exercises: all is in order."
            : $"{problems.Count} {(problems.Count == 1 ? "fault" : "faults")}.");
        return problems.Count == 0 ? CommandLine.Done : CommandLine.LessonFailed;
    }
}
