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
        _kernel = new NotebookKernel(new KernelOptions(packages ?? new NoPackages(), new Dictionary<string, string>(), TimeSpan.FromMinutes(5)));
        Service = new LanguageService(_kernel.Submissions, DirectiveBook.Of(_kernel) with { Packages = () => [new("NATS.Net", "3.1.0"), new("Tomlyn", "2.10.1")] });
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

    /// <summary>Runs a cell that fails.</summary>
    public async Task<IReadOnlyList<CellError>> RunAsync(string source) =>
        Assert.IsType<CellOutcome.Failed>(await _kernel.RunAsync(new Cell(0, "csharp", source, 1), "/notebook.dib", _ => { }, Cancelled)).Errors;

    public CompletionList Complete(string marked) => Ask(marked, Service.Complete);

    public IReadOnlyList<string> Labels(string marked) => [.. Complete(marked).Items.Select(i => i.Label)];

    public CompletionItem Item(string marked, string label) => Assert.Single(Complete(marked).Items, i => i.Label == label);

    public SignatureHelp Signatures(string marked) => Ask(marked, Service.FindSignatures);

    public HoverText Hover(string marked) => Ask(marked, Service.Hover);

    public IReadOnlyList<LanguageDiagnostic> Diagnose(string source, params IReadOnlyList<CellAbove> above) => Service.Diagnose(source, above, Cancelled);

    private static T Ask<T>(string marked, Func<string, int, CancellationToken, T> question) => question(marked.Remove(marked.IndexOf('|'), 1), marked.IndexOf('|'), Cancelled);

    private sealed class NoPackages : IPackageResolver
    {
        public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken) =>
            throw new PackageException(PackageFailure.Absent, "no package " + requested[^1].Id);
    }
}
