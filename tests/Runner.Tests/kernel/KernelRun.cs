using Course.Documents;
using Course.Kernels;
using Course.Packages;
using Microsoft.DotNet.Interactive.Formatting;

namespace Runner.Tests.Kernels;

/// <summary>Runs a notebook's text in a folder of its own and keeps what happened.</summary>
internal sealed class KernelRun(string? folder = null) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<RunEvent> _events = [];

    public string Folder { get; } = folder ?? Directory.CreateTempSubdirectory("kernel-run-").FullName;

    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    public string? Submissions { get; init; }

    public string? Root { get; init; }

    public Dictionary<string, string> Answers { get; } = [];

    public IPackageResolver Packages { get; init; } = new NoPackages();

    public IReadOnlyList<RunEvent> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    public string Text => string.Concat(Events.OfType<RunEvent.TextWritten>().Select(t => t.Text));

    public IReadOnlyList<CellOutcome> Outcomes => [.. Events.OfType<RunEvent.CellEnded>().Select(e => e.Outcome)];

    public IReadOnlyList<RunEvent.OutputDisplayed> Displays => [.. Events.OfType<RunEvent.OutputDisplayed>()];

    public IReadOnlyList<RunEvent.OutputUpdated> Updates => [.. Events.OfType<RunEvent.OutputUpdated>()];

    public CellError Error => Assert.Single(Assert.IsType<CellOutcome.Failed>(Outcomes[^1]).Errors);

    public string Add(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<bool> RunAsync(string text, Action<RunEvent>? seen = null, CancellationToken cancellationToken = default)
    {
        var notebook = NotebookFile.Read(Add("notebook.dib", text));
        return await NotebookRunner.RunAsync(notebook, Options, Record, cancellationToken);

        void Record(RunEvent happened)
        {
            Keep(happened);
            seen?.Invoke(happened);
        }
    }

    /// <summary>Runs the cells in one kernel and goes on after a failed one, as VS Code does.</summary>
    public async Task<IReadOnlyList<CellOutcome>> RunAllAsync(params string[] cells)
    {
        Directory.SetCurrentDirectory(Folder);
        var kernel = new NotebookKernel(Options);
        var outcomes = new List<CellOutcome>();
        foreach (var cell in cells)
            outcomes.Add(await kernel.RunAsync(new Cell(outcomes.Count, "csharp", cell, 1), Path.Combine(Folder, "notebook.dib"), Keep, TestContext.Current.CancellationToken));
        return outcomes;
    }

    public void Dispose()
    {
        Formatter.ResetToDefault();
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        if (folder is null)
            Directory.Delete(Folder, recursive: true);
    }

    private KernelOptions Options => new(Packages, Answers, CellTimeout) { Grace = Grace, Submissions = Submissions, Root = Root };

    private void Keep(RunEvent happened)
    {
        lock (_gate)
            _events.Add(happened);
    }

    private sealed class NoPackages : IPackageResolver
    {
        public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken) =>
            throw new PackageException(PackageFailure.Absent, "no package " + requested[^1].Id);
    }
}

/// <summary>The kernel owns the process's current directory, so its tests run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class KernelCollection
{
    public const string Name = "kernel";
}
