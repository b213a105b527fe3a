using Course.Documents;
using Course.Kernels;
using Course.Packages;
using Course.Reports;

namespace Course.Cli;

/// <summary>Runs one notebook for the process that started this one, which reads the events from standard output.</summary>
internal static class EventsRun
{
    /// <summary>Runs it and writes an event a line.</summary>
    public static async Task<int> RunAsync(RunOptions options, Repository repository, CancellationToken cancellationToken)
    {
        // Taken before any cell runs: cells get consoles of their own.
        var output = Console.Out;
        var isGood = await NotebookRunner.RunAsync(
            NotebookFile.Read(options.Notebooks.Single()), Kernel(options, repository, options.Answers), happened => Write(output, happened), cancellationToken);
        return isGood ? ExitStatus.Done : ExitStatus.LessonFailed;
    }

    /// <summary>What a kernel of this run is given.</summary>
    public static KernelOptions Kernel(RunOptions options, Repository repository, IReadOnlyDictionary<string, string> answers) =>
        new(new PackageResolver(options.Packages, PackageFolders.In(repository.Root, Path.GetDirectoryName(options.Notebooks[0])!)), answers, options.CellTimeout)
        {
            Root = repository.Root,
            Submissions = repository.Submissions,
        };

    private static void Write(TextWriter output, RunEvent happened)
    {
        output.WriteLine(RunEventJson.Write(happened));
        output.Flush();
    }
}
