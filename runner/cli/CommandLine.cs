using System.CommandLine;
using Course.Servers;

namespace Course.Cli;

/// <summary>The <c>course</c> command.</summary>
internal static class CommandLine
{
    /// <summary>Exit status when everything ran.</summary>
    public const int Done = 0;

    /// <summary>Exit status when a lesson failed.</summary>
    public const int LessonFailed = 1;

    /// <summary>Exit status when the set-up or the usage is wrong.</summary>
    public const int Unusable = 2;

    /// <summary>Parses and carries out a command line.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Runs the JetStream course's notebooks without an editor.")
        {
            RunCommand.Create(), ServerCommand.Create(), CheckCommand.Create(), NewLessonCommand.Create(), KernelCommand.Create(), ProgressCommand.Create(), ResetCommand.Create(),
            ListCommand.Create(), ExportCommand.Create(), DoctorCommand.Create(), PinsCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine(parsed.CommandResult.Command == root ? "See: course --help" : $"See: course {parsed.CommandResult.Command.Name} --help");
        return Unusable;
    }

    /// <summary>Turns what the reader can mend into a message and the exit status for it.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception error) when (error is UsageException or ServerException)
        {
            Console.Error.WriteLine(error.Message);
            return Unusable;
        }
    }
}
