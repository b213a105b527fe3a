using Course.Documents;
using Course.Kernels;
using Course.Packages;
using Testing;

namespace Plotly.NET.Tests;

/// <summary>Runs notebooks that import the chart helpers, in our kernel with the offline packages, from a folder like the course's.</summary>
public sealed class ChartRoom : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("chart-room-").FullName;

    /// <summary>The html that each cell of charts.dib shows, by the cell's first comment.</summary>
    public IReadOnlyDictionary<string, string> Charts { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        CopyHelpers();
        var notebook = Add("charts.dib", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "charts.dib")));
        var shown = (await RunAsync(notebook)).OfType<RunEvent.OutputDisplayed>();
        Charts = shown.ToDictionary(output => Title(notebook.Cells[output.Cell]), output => output.Content["text/html"]);
    }

    /// <summary>Runs a notebook of C# cells after a first one that imports the charts.</summary>
    public Task<IReadOnlyList<RunEvent>> RunAsync(string name, params string[] cells)
    {
        string[] all = ["#r \"nuget: NATS.Net, 3.1.0\"\n#r \"nuget: Plotly.NET, 5.1.0\"\n#!import ../../helpers/charts.csx", .. cells];
        return RunAsync(Add(name, string.Concat(all.Select(cell => $"#!csharp\n\n{cell}\n\n"))));
    }

    public ValueTask DisposeAsync()
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<RunEvent>> RunAsync(Notebook notebook)
    {
        var events = new List<RunEvent>();
        var options = new KernelOptions(new TestAssemblies(), new Dictionary<string, string>(), TimeSpan.FromMinutes(5));
        await NotebookRunner.RunAsync(notebook, options, events.Add, TestContext.Current.CancellationToken);
        Assert.All(events.OfType<RunEvent.CellEnded>(), cell => Assert.IsType<CellOutcome.Succeeded>(cell.Outcome));
        return events;
    }

    private static string Title(Cell cell) => cell.Source.Split('\n')[0].TrimStart('/', ' ');

    private Notebook Add(string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "notebooks", "course")).FullName, name);
        File.WriteAllText(path, text);
        return NotebookFile.Read(path);
    }

    private void CopyHelpers()
    {
        var helpers = Directory.CreateDirectory(Path.Combine(folder, "helpers")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "helpers"), "charts*.csx"))
            File.Copy(file, Path.Combine(helpers, Path.GetFileName(file)));
    }

    /// <summary>The offline packages that this project was built with.</summary>
    private sealed class TestAssemblies : IPackageResolver
    {
        private static readonly string[] Names = ["NATS.*", "Plotly.NET*", "DynamicObj", "FSharp.Core", "Newtonsoft.Json"];

        public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken)
        {
            var files = Names.SelectMany(name => Directory.EnumerateFiles(AppContext.BaseDirectory, name + ".dll"))
                .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal)).ToList();
            var packages = requested.Select(r => new ResolvedPackage(r.Id, r.Version ?? "", PackageSources.Offline)).ToList();
            return Task.FromResult(new PackageResolution(packages, files, files, []));
        }
    }
}

/// <summary>The kernel owns the process's current directory and Plotly.NET's defaults, so these tests run one after another.</summary>
[CollectionDefinition(nameof(ChartRoom), DisableParallelization = true)]
public sealed class ChartRoomCollection : ICollectionFixture<ChartRoom>, ICollectionFixture<Chromium>;
