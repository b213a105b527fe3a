using System.CommandLine;
using Course.Kernels;
using Course.Language;
using Course.Packages;

namespace Course.Cli;

/// <summary><c>course kernel</c>: a kernel for another process, which the player starts. Not for readers.</summary>
internal static class KernelCommand
{
    private static readonly Argument<string?> _notebook = new("notebook") { Arity = ArgumentArity.ZeroOrOne, Description = "Path of the notebook; without it, the first request names it." };
    private static readonly Option<PackageMode> _packages = new("--packages") { HelpName = "auto|nuget|offline", Description = "Where packages come from, as in course run." };
    private static readonly Option<string?> _server = new("--server") { Description = "URL of the NATS server; NATS_URL by default." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("kernel", "Runs cells for a program that sends requests as JSON lines and reads events as JSON lines.") { _notebook, _packages, _server };
        command.Hidden = true;
        command.SetAction((parsed, _) => ExitStatus.GuardAsync(() => RunAsync(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var repository = Repository.Find();
        if (parsed.GetValue(_server) is { } server)
            Environment.SetEnvironmentVariable("NATS_URL", server);
        var streams = ProtocolStreams.Take();
        using (var output = new OutputValve(streams.Output))
        {
            var notebook = parsed.GetValue(_notebook) is { } path ? Path.GetFullPath(path) : null;
            await new KernelHost(output, file => Options(repository, file, parsed.GetValue(_packages)), kernel => new LanguageService(kernel.Submissions, DirectiveBook.Of(kernel))).RunAsync(streams.Input, notebook);
        }
        // A cell may have left threads that nothing else would end.
        Environment.Exit(ExitStatus.Done);
        return ExitStatus.Done;
    }

    // No time limit: the learner stops a cell.
    private static KernelOptions Options(Repository repository, string notebook, PackageMode packages) =>
        new(new PackageResolver(packages, PackageFolders.In(repository.Root, Path.GetDirectoryName(notebook)!)), new Dictionary<string, string>(), Timeout.InfiniteTimeSpan)
        {
            Root = repository.Root,
            Submissions = repository.Submissions,
        };
}
