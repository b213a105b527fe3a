using System.CommandLine;

namespace Course.Cli;

/// <summary>The <c>course</c> command.</summary>
internal static class CommandLine
{
    /// <summary>Parses and carries out a command line.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Runs the JetStream course's notebooks without an editor.")
        {
            RunCommand.Create(), ServerCommand.Create(), CheckCommand.Create(), NewLessonCommand.Create(), KernelCommand.Create(), ProgressCommand.Create(), ResetCommand.Create(),
            ListCommand.Create(), ExportCommand.Create(), DoctorCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(parsed.CommandResult.Command == root ? "See: course --help" : $"See: course {parsed.CommandResult.Command.Name} --help");
        return ExitStatus.Unusable;
    }
}
