using System.Collections.Immutable;

namespace Course.Packages;

/// <summary>Which requests an offline subset answers: in <c>auto</c> those of which the registry said, less than a day ago, that it has no such package.</summary>
/// <param name="mode">Where packages may come from.</param>
/// <param name="shelf">The built subsets.</param>
/// <param name="cache">Keeps what was absent.</param>
/// <param name="environment">What NuGet's answers depend on.</param>
internal sealed class SourceChoice(PackageMode mode, OfflineShelf shelf, AnswerCache cache, string environment)
{
    private readonly string _environment = Fingerprint.Of(environment);

    /// <summary>The requests that subsets answer.</summary>
    /// <exception cref="PackageException">A request can be answered by none, and NuGet is not to be asked or said that it has none.</exception>
    public ImmutableArray<OfflineAnswer> Offline(ImmutableArray<PackageRequest> set)
    {
        var absent = set.Select(request => (Request: request, Reason: ReasonFor(request))).Where(one => one.Reason is not null).ToList();
        var missing = absent.Where(one => shelf.Find(one.Request) is null).ToList();
        if (missing.Count > 0)
            throw Missing(missing!);
        var answers = absent.Select(one => new OfflineAnswer(one.Request, shelf.Find(one.Request)!, one.Reason!)).ToList();
        // The real one beside a subset that contains it would bring its types a second time.
        var parts = from request in set.Except(absent.Select(one => one.Request))
                    let whole = answers.FirstOrDefault(answer => answer.Package == shelf.Find(request))
                    where whole is not null
                    select new OfflineAnswer(request, whole.Package, $"it is part of {whole.Package.Id}, which comes from offline/");
        return [.. answers, .. parts.ToList()];
    }

    /// <summary>Names a set under these circumstances.</summary>
    public string Key(IEnumerable<PackageRequest> set) =>
        Fingerprint.Of(string.Join('\n', set.Select(request => $"{request.Id}, {request.Version}").Order(StringComparer.OrdinalIgnoreCase)).ToLowerInvariant() + "\n" + _environment);

    /// <summary>Takes the registry's word that packages are absent, so that the next round goes without them.</summary>
    /// <param name="packages">The absent packages.</param>
    /// <param name="set">What the notebook asked for.</param>
    /// <exception cref="PackageException">The subsets may not serve, or an absent package is a dependency that no subset brings.</exception>
    public void Remember(IReadOnlyList<AbsentPackage> packages, ImmutableArray<PackageRequest> set)
    {
        if (mode == PackageMode.NuGet)
            throw Missing(packages.Select(one => (new PackageRequest(one.Id, null), one.Reason)));
        foreach (var package in packages)
        {
            var request = set.FirstOrDefault(request => RequestedSet.Same(request.Id, package.Id)) ?? set.FirstOrDefault(request => Brings(request, package.Id));
            if (request is null)
                throw Missing([(new PackageRequest(package.Id, null), package.Reason)]);
            cache.WriteAbsent(Key([request]), package.Reason);
        }
    }

    private bool Brings(PackageRequest request, string id) =>
        ReasonFor(request) is null && shelf.Find(request) is { } package && package.VersionOf(id) is not null;

    private string? ReasonFor(PackageRequest request) => mode switch
    {
        PackageMode.Offline => "--packages offline: no registry was asked",
        PackageMode.Auto when cache.ReadAbsent(Key([request])) is { } words => $"the registry does not have it ({words.TrimEnd('.')})",
        _ => null,
    };

    private PackageException Missing(IEnumerable<(PackageRequest Request, string Reason)> missing)
    {
        var lines = missing.Select(one => $"{one.Request.Id}{(one.Request.Version is { } version ? " " + version : "")} cannot be had: {one.Reason.TrimEnd('.')}.");
        var advice = mode switch
        {
            PackageMode.NuGet => "--packages auto takes the subsets in offline/ where the registry has none.",
            PackageMode.Auto => $"offline/ has {shelf.Content}. The registry's answer is kept for a day (artifacts/packages).",
            _ => $"offline/ has {shelf.Content}.",
        };
        return new PackageException(PackageFailure.Absent, string.Join('\n', [.. lines, advice]));
    }
}
