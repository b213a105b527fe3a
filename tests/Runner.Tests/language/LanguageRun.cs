using Course.Documents;
using Course.Kernels;
using Course.Language;
using Course.Packages;

namespace Runner.Tests.Language;

/// <summary>A kernel whose cells have run, and questions about the next; a <c>|</c> in a cell marks the position.</summary>
internal sealed class LanguageRun
{
    private readonly NotebookKernel _kernel;

    public LanguageRun(IPackageResolver? packages = null)
    {
        _kernel = new NotebookKernel(new KernelOptions(packages ?? new NoPackages(), new Dictionary<string, string>(), TimeSpan.FromSeconds(60)));
        Service = new LanguageService(_kernel.Submissions);
    }

    public LanguageService Service { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Runs a cell, which must succeed unless it is said to fail.</summary>
    public async Task<LanguageRun> AfterAsync(string source, bool fails = false)
    {
        var outcome = await _kernel.RunAsync(new Cell(0, "csharp", source, 1), "/notebook.dib", _ => { }, Cancelled);
        Assert.True(outcome.IsSuccess != fails, outcome.ToString());
        return this;
    }

    public Task<CompletionList> CompleteAsync(string marked) => Service.CompleteAsync(marked.Remove(marked.IndexOf('|'), 1), marked.IndexOf('|'), Cancelled);

    public async Task<IReadOnlyList<string>> LabelsAsync(string marked) => [.. (await CompleteAsync(marked)).Items.Select(i => i.Label)];

    public async Task<CompletionItem> ItemAsync(string marked, string label) => Assert.Single((await CompleteAsync(marked)).Items, i => i.Label == label);

    public Task<IReadOnlyList<LanguageDiagnostic>> DiagnoseAsync(string source) => Service.DiagnoseAsync(source, Cancelled);

    private sealed class NoPackages : IPackageResolver
    {
        public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken) =>
            throw new PackageException(PackageFailure.Absent, "no package " + requested[^1].Id);
    }
}
