using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;

namespace Course.Servers;

/// <summary>How a program that was run to its end ended.</summary>
/// <param name="ExitCode">Its exit code; -1 where it could not be started or was ended at the time limit.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error, or why it did not run.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>The last line of its own words that is not empty.</summary>
    public string LastLine => (Error + "\n" + Output).Split('\n').Select(l => l.Trim()).LastOrDefault(l => l.Length > 0) ?? $"exit code {ExitCode}";
}

/// <summary>Other programs.</summary>
internal static class Programs
{
    /// <summary>The full path of a program on PATH or in one of the further folders; null where it is in none.</summary>
    public static string? Find(string name, ServerOptions options) => FindAll(name, options).FirstOrDefault();

    /// <summary>All of that name, in the order of PATH and the further folders.</summary>
    public static IEnumerable<string> FindAll(string name, ServerOptions options) =>
        (options.Environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(options.MoreFolders)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .Where(File.Exists);

    /// <summary>Runs a program to its end, or to its time limit: then it is ended with all that it started.</summary>
    public static async Task<ProgramResult> RunAsync(
        string program, IReadOnlyList<string> arguments, string folder, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            var result = await Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(time.Token);
            return new ProgramResult(result.ExitCode, result.StandardOutput, result.StandardError);
        }
        catch (Win32Exception fault)
        {
            return new ProgramResult(-1, "", fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProgramResult(-1, "", $"no end within {limit.TotalSeconds:0} s");
        }
    }
}
