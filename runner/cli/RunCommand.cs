using System.CommandLine;
using Course.Documents;
using Course.Kernels;
using Course.Packages;

namespace Course.Cli;

/// <summary><c>course run</c>.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> _notebooks = new("notebook") { Arity = ArgumentArity.ZeroOrMore, Description = "Paths, folders, lesson numbers or names; all notebooks when none is named." };
    private static readonly Option<string[]> _params = new("--param") { Description = "An answer to a notebook's question: name=value.", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<PackageMode> _packages = new("--packages") { Description = "Where packages come from: auto (NuGet, else offline/), nuget or offline." };
    private static readonly Option<string?> _server = new("--server") { Description = "URL of a NATS server with JetStream; without it one is found or started." };
    private static readonly Option<string> _out = new("--out") { Description = "Folder of the pages.", DefaultValueFactory = _ => "out" };
    private static readonly Option<int> _cellTimeout = new("--cell-timeout") { Description = "Seconds that a cell may take.", DefaultValueFactory = _ => 60 };
    private static readonly Option<bool> _plain = new("--plain") { Description = "Print only what the notebook itself prints." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("run", "Runs notebooks headless and writes their pages.") { _notebooks, _params, _packages, _server, _out, _cellTimeout, _plain };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var repository = Repository.Find();
        var o = new RunOptions(
            NotebookSelection.Find(repository, parsed.GetValue(_notebooks) ?? []),
            new Dictionary<string, string>(),
            parsed.GetValue(_packages), parsed.GetValue(_server), parsed.GetValue(_out)!, TimeSpan.FromSeconds(parsed.GetValue(_cellTimeout)), parsed.GetValue(_plain));
        var ok = true;
        var so = Console.Out;
        foreach (var path in o.Notebooks)
            ok &= await NotebookRunner.RunAsync(DibParser.Read(path), new KernelOptions(null!, o.Answers, o.CellTimeout), e => so.WriteLine(e), cancellationToken);
        return ok ? CommandLine.Done : CommandLine.LessonFailed;
    }
}
