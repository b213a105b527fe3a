using System.CommandLine;
using Course.Kernels;
using Course.Reports;

namespace Course.Cli;

/// <summary><c>course export</c>: the course as Jupyter notebooks.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string[]> _notebooks =
        new("notebook")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Paths, folders, lesson numbers or names; all notebooks when none is named.",
        };
    private static readonly Option<string?> _out =
        new("--out") { Description = "Folder of the export; out/jupyter in the repository by default." };
    private static readonly Option<bool> _run =
        new("--run") { Description = "Run the notebooks first, and write their outputs into the export." };
    private static readonly Option<string?> _server = new("--server") { Description = "URL of the NATS server when the notebooks run." };
    private static readonly Option<double> _cellTimeout =
        new("--cell-timeout") { Description = "Seconds that a cell may take.", DefaultValueFactory = _ => 60 };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("export",
            "Writes notebooks as .ipynb for Jupyter, with the helpers that they import. Ends as course run does.")
        {
            _notebooks, _out, _run, _server, _cellTimeout,
        };
        command.SetAction((parsed, cancellationToken) => ExitStatus.GuardAsync(() => RunAsync(parsed, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var repository = Repository.Find();
        var paths = NotebookSelection.Find(repository, parsed.GetValue(_notebooks) ?? []);
        var export = new JupyterExport(repository,
            Path.GetFullPath(parsed.GetValue(_out) ?? Path.Combine(repository.Root, "out", "jupyter")));
        var (status, runs) = parsed.GetValue(_run)
            ? await RunNotebooksAsync(Options(parsed, repository, paths), repository, cancellationToken)
            : (ExitStatus.Done, [.. paths.Select(path => new RunRecorder(HeadlessRun.Read(path)).Run)]);
        export.Write(runs);
        Console.Out.WriteLine($"{Wording.Count(runs.Count, "notebook")} written to {export.Folder}.");
        return status;
    }

    private static async Task<(int Status, IReadOnlyList<NotebookRun> Runs)> RunNotebooksAsync(RunOptions options, Repository repository,
        CancellationToken cancellationToken)
    {
        var run = new HeadlessRun(options, repository);
        return (await run.RunAsync(cancellationToken), run.Runs);
    }

    // A single notebook is run without the manifest's answers, unless they are given.
    private static RunOptions Options(ParseResult parsed, Repository repository, IReadOnlyList<string> paths) => new()
    {
        Notebooks = paths,
        Answers = paths.Count == 1 ? repository.Manifest().Find(repository.NameOf(paths[0]))?.Inputs ?? new Dictionary<string, string>()
            : new Dictionary<string, string>(),
        Engine = EngineProgram.Own(repository.Root),
        Server = parsed.GetValue(_server),
        Out = Path.Combine(repository.Root, "out"),
        JUnit = null,
        CellTimeout = RunCommand.CellTimeout(parsed.GetValue(_cellTimeout)),
        IsPlain = false,
    };
}
