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
        var absent = set.Where(request => ReasonFor(request) is not null).ToList();
        var missing = absent.Where(request => shelf.Find(request) is null).ToList();
        if (missing.Count > 0)
            throw Missing(missing.Select(request => $"{request.Id} {request.Version}".TrimEnd() + $" cannot be had: {ReasonFor(request)}"));
        var answers = absent.Select(request => new OfflineAnswer(request, shelf.Find(request)!, ReasonFor(request)!)).ToList();
        return [.. answers, .. set.Except(absent).Select(request => PartOf(answers, request)).OfType<OfflineAnswer>()];
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
            throw Missing(packages.Select(Line));
        foreach (var package in packages)
        {
            var request = set.FirstOrDefault(request => RequestedSet.Same(request.Id, package.Id)) ?? set.FirstOrDefault(request => Brings(request, package.Id));
            if (request is null)
                throw Missing([Line(package)]);
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

    // The real one beside a subset that contains it would bring its types a second time.
    private OfflineAnswer? PartOf(List<OfflineAnswer> answers, PackageRequest request) =>
        answers.FirstOrDefault(answer => answer.Package == shelf.Find(request)) is { Package: var whole }
            ? new(request, whole, $"it is part of {whole.Id}, which comes from offline/")
            : null;

    private static string Line(AbsentPackage package) => $"{package.Id} cannot be had: {package.Reason.TrimEnd('.')}";

    private PackageException Missing(IEnumerable<string> lines)
    {
        var advice = mode switch
        {
            PackageMode.NuGet => "--packages auto takes the subsets in offline/ where the registry has none.",
            PackageMode.Auto => $"offline/ has {shelf.Content}. The registry's answer is kept for a day (artifacts/packages).",
            _ => $"offline/ has {shelf.Content}.",
        };
        return new PackageException(PackageFailure.Absent, string.Join('\n', [.. lines.Select(line => line + "."), advice]));
    }
}
