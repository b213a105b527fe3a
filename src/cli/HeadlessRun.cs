using System.Collections.Concurrent;
using Course.Documents;
using Course.Kernels;
using Course.Manifests;
using Course.Reports;
using Course.Servers;

namespace Course.Cli;

/// <summary>A run for a reader: a server, the notebooks one after another or some beside each other, console lines, pages.</summary>
internal sealed class HeadlessRun(RunOptions options, Repository repository)
{
    private readonly CourseManifest _manifest = repository.Manifest();

    /// <summary>Every run, in the notebooks' order.</summary>
    public IReadOnlyList<NotebookRun> Runs { get; private set; } = [];

    /// <summary>Runs everything.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var notebooks = options.Notebooks.Select(Read).ToList();
        await using var places = notebooks.Any(UsesServer) ? await FindPlacesAsync(cancellationToken) : null;
        using var report = new RunReport(options, repository, _manifest, places);
        var environments = places?.Environments ?? [.. Enumerable.Repeat(new Dictionary<string, string>(), options.Jobs)];
        var parts = new ConcurrentQueue<IReadOnlyList<(int At, Notebook Notebook)>>(Parts(notebooks, environments.Count > 1));
        await Task.WhenAll(environments.Select(environment => RunPartsAsync(parts, environment, environments.Count == 1, report, cancellationToken)));
        report.Close();
        Runs = report.Runs;
        return Runs.Count == notebooks.Count && Runs.All(r => r.IsSuccess) ? ExitStatus.Done : ExitStatus.LessonFailed;
    }

    // What has to run one after another is one part. The longer parts come first: the run ends with short ones beside each other.
    private IEnumerable<IReadOnlyList<(int At, Notebook Notebook)>> Parts(IReadOnlyList<Notebook> notebooks, bool areSplit)
    {
        var all = notebooks.Select((notebook, at) => (At: at, Notebook: notebook)).ToList();
        return !areSplit ? [all] : all.GroupBy(n => OrderOf(n.Notebook, n.At)).Select(g => g.ToList()).OrderByDescending(g => g.Count);
    }

    private string OrderOf(Notebook notebook, int at) =>
        _manifest.Find(repository.NameOf(notebook.Path))?.Course is { } course && _manifest.FindCourse(course) is { InOrder: true } ? course : $"{at}";

    private async Task RunPartsAsync(
        ConcurrentQueue<IReadOnlyList<(int At, Notebook Notebook)>> parts, IReadOnlyDictionary<string, string> environment, bool isAlone, RunReport report,
        CancellationToken cancellationToken)
    {
        await using var kernels = new SpareKernel(options.Engine, repository.AnyLessons, () => environment);
        while (parts.TryDequeue(out var part))
        {
            foreach (var (i, (at, notebook)) in part.Index())
            {
                if (cancellationToken.IsCancellationRequested)
                    return;
                await RunAsync(notebook, kernels, i + 1 < part.Count || !parts.IsEmpty, report.Begin(at, notebook, isAlone), cancellationToken);
            }
        }
    }

    private async Task RunAsync(Notebook notebook, SpareKernel kernels, bool isFollowed, RunReport.NotebookReport report, CancellationToken cancellationToken)
    {
        if (notebook.Cells.IsEmpty)
            report.Take(new RunEvent.RunEnded(TimeSpan.Zero));
        else
            await RunCellsAsync(notebook, kernels, isFollowed, report.Take, cancellationToken);
        report.End();
    }

    // A process of its own: a notebook that crashes takes neither its page nor the others with it.
    private async Task RunCellsAsync(Notebook notebook, SpareKernel kernels, bool isFollowed, Action<RunEvent> take, CancellationToken cancellationToken)
    {
        await using var kernel = kernels.Take();
        if (isFollowed)
            _ = kernel.Ready.ContinueWith(_ => kernels.Prepare(), TaskScheduler.Default);
        await NotebookRunner.RunAsync(kernel, notebook, options.CellTimeout, AnswersFor(notebook), take, cancellationToken);
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

    private Task<RunPlaces> FindPlacesAsync(CancellationToken cancellationToken) =>
        RunPlaces.FindAsync(ServerOptions.Of(repository, options.Server), options.Jobs, cancellationToken);
}
