using System.Diagnostics;
using Course.Documents;
using Course.Kernels;
using Course.Manifests;
using Course.Reports;
using Course.Servers;
using Spectre.Console;

namespace Course.Cli;

/// <summary>A run for a reader: a server, the notebooks one after another, console lines, pages.</summary>
internal sealed class HeadlessRun(RunOptions options, Repository repository)
{
    // A page is rewritten while its notebook runs, but not for every cell: most take less than writing it.
    private static readonly TimeSpan _pageInterval = TimeSpan.FromSeconds(1);

    private readonly CourseManifest _manifest = repository.Manifest();
    private readonly List<NotebookRun> _runs = [];
    private readonly DateTimeOffset _started = DateTimeOffset.Now;

    /// <summary>The notebooks that ran, in order.</summary>
    public IReadOnlyList<NotebookRun> Runs => _runs;

    /// <summary>Runs everything.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var notebooks = options.Notebooks.Select(Read).ToList();
        await using var lease = notebooks.Any(UsesServer) ? await FindServerAsync(cancellationToken) : null;
        using var console = new RunConsole(options, repository);
        console.Open(lease);
        var pages = options.IsPlain ? null : new PageWriter(options.Out, repository.Root, new RunFacts(_started, lease is null ? null : $"nats-server {lease.Version}"), [.. _manifest.Notebooks.Select(ToLesson)]);
        await using var kernels = new SpareKernel(options.Engine, repository.AnyLessons, () => lease?.Environment ?? new Dictionary<string, string>());
        foreach (var (at, notebook) in notebooks.Index())
        {
            await RunAsync(notebook, kernels, at + 1 < notebooks.Count, console, pages, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                break;
        }
        console.Close(_runs, pages?.IndexPath);
        WriteJUnit();
        return _runs.Count == notebooks.Count && _runs.All(r => r.IsSuccess) ? ExitStatus.Done : ExitStatus.LessonFailed;
    }

    // A process of its own: a notebook that crashes takes neither its page nor the others with it.
    private async Task RunAsync(Notebook notebook, SpareKernel kernels, bool isFollowed, RunConsole console, PageWriter? pages, CancellationToken cancellationToken)
    {
        var recorder = new RunRecorder(notebook);
        var written = Stopwatch.StartNew();
        console.Begin(notebook);
        if (notebook.Cells.IsEmpty)
            Take(new RunEvent.RunEnded(TimeSpan.Zero));
        else
            await RunCellsAsync(notebook, kernels, isFollowed, Take, cancellationToken);
        _runs.Add(recorder.Run);
        pages?.WriteNotebook(recorder.Run);
        pages?.WriteIndex(_runs);

        void Take(RunEvent happened)
        {
            recorder.Apply(happened);
            console.Write(happened);
            if (happened is not RunEvent.CellEnded || written.Elapsed < _pageInterval)
                return;
            pages?.WriteNotebook(recorder.Run);
            written.Restart();
        }
    }

    private async Task RunCellsAsync(Notebook notebook, SpareKernel kernels, bool isFollowed, Action<RunEvent> take, CancellationToken cancellationToken)
    {
        await using var kernel = kernels.Take();
        if (isFollowed)
            _ = kernel.Ready.ContinueWith(_ => kernels.Prepare(), TaskScheduler.Default);
        await NotebookRunner.RunAsync(kernel, notebook, options.CellTimeout, AnswersFor(notebook), take, cancellationToken);
    }

    private void WriteJUnit()
    {
        if (options.JUnit is not { } path)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new StreamWriter(path);
        JUnitWriter.Write(file, _runs, repository.Root, _started);
    }

    // Where many notebooks run, nobody is there to answer their questions: the manifest does.
    private IReadOnlyDictionary<string, string> AnswersFor(Notebook notebook)
    {
        if (options.Notebooks.Count == 1)
            return options.Answers;
        var answers = _manifest.Find(repository.NameOf(notebook.Path))?.Inputs.ToDictionary() ?? [];
        foreach (var (name, value) in options.Answers)
            answers[name] = value;
        return answers;
    }

    private Lesson ToLesson(NotebookEntry entry) => entry.ToLesson(_manifest);

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="UsageException">The file breaks its format.</exception>
    public static Notebook Read(string path)
    {
        try
        {
            return NotebookFile.Read(path);
        }
        catch (DibException error)
        {
            throw new UsageException(error.Message);
        }
    }

    // Connecting is the helpers' work, so a notebook without imports and without NATS needs no server.
    private static bool UsesServer(Notebook notebook) =>
        notebook.Cells.Any(c => c.Language == "csharp" && (c.Source.Contains("#!import", StringComparison.Ordinal) || c.Source.Contains("NATS", StringComparison.OrdinalIgnoreCase)));

    private Task<NatsServerLease> FindServerAsync(CancellationToken cancellationToken) =>
        ServerFinder.FindAsync(ServerOptions.Of(repository, options.Server), cancellationToken);
}
