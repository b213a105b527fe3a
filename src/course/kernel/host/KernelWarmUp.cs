using Course.Documents;
using Course.Packages;

namespace Course.Kernels;

/// <summary>Compiles and runs one trivial submission in a kernel that is then thrown away: the compiler is loaded, and no cell has run.</summary>
internal static class KernelWarmUp
{
    // What the first cells of a lesson make the compiler and the formatters do.
    private const string Source = """
        record Warm(string Name, int Value);
        var warm = await Task.FromResult(new[] { new Warm("a", 1) }.Where(w => w.Value > 0).ToList());
        Console.WriteLine($"{warm.Count} {warm[0]}");
        warm[0]
        """;

    /// <summary>Runs it; its outputs go nowhere.</summary>
    public static async Task RunAsync(Func<NotebookKernel, ILanguageService> language)
    {
        var options = new KernelOptions(new NoPackages(), new Dictionary<string, string>(), Timeout.InfiniteTimeSpan);
        var kernel = new NotebookKernel(options);
        await kernel.RunAsync(new Cell(0, "csharp", Source, 1), "warm-up", _ => { }, CancellationToken.None);
        await language(kernel).WarmUpAsync(CancellationToken.None);
    }

    private sealed class NoPackages : IPackageResolver
    {
        public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken) =>
            throw new PackageException(PackageFailure.Absent, "The warm-up asks for no package.");
    }
}
