using Course.Documents;
using Course.Kernels;
using Course.Reports;
using Course.Servers;
using Spectre.Console;

namespace Course.Cli;

/// <summary>The console of a run: progress for readers, or only the notebook's own text.</summary>
internal sealed class RunConsole : IDisposable
{
    private readonly PlainConsole? _plain;
    private readonly ConsoleProgress? _progress;
    private readonly TextWriter _output = Console.Out;
    private Notebook? _notebook;

    /// <summary>Takes the process's console, before cells get consoles of their own.</summary>
    public RunConsole(RunOptions options, Repository repository)
    {
        if (options.IsPlain)
            _plain = new PlainConsole(Console.Out, Console.Error, repository.Root);
        else
            _progress = new ConsoleProgress(Readable(_output), repository.Root);
    }

    // A log file has no colours, and no width of its own.
    private static IAnsiConsole Readable(TextWriter output)
    {
        var isLog = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isLog ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isLog ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 100;
        return console;
    }

    /// <summary>Says which server is used.</summary>
    public void Open(RunPlaces? places)
    {
        if (_progress is null || places is null)
            return;
        _output.WriteLine($"NATS server {places.Lease.Version}: {places.Lease.Origin}");
        if (places.Remark is { } remark)
            _output.WriteLine(remark);
    }

    /// <summary>A notebook begins.</summary>
    public void Begin(Notebook notebook)
    {
        _notebook = notebook;
        _progress?.Begin(notebook);
    }

    /// <summary>Something happened in it.</summary>
    public void Write(RunEvent happened)
    {
        _progress?.Write(happened);
        _plain?.Write(happened, _notebook!);
    }

    /// <summary>All ended.</summary>
    public void Close(IReadOnlyList<NotebookRun> runs, string? indexPath, TimeSpan? elapsed) => _progress?.Close(runs, indexPath, elapsed);

    /// <inheritdoc/>
    public void Dispose() => _output.Flush();
}
