using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Course.Packages;

/// <summary>What came from NuGet and what from offline/.</summary>
/// <param name="Restored">From NuGet.</param>
/// <param name="Offline">From offline/.</param>
internal sealed record PackageAnswer(RestoredSet Restored, ImmutableArray<OfflineAnswer> Offline)
{
    private static readonly string _framework = RuntimeEnvironment.GetRuntimeDirectory();

    /// <summary>The version of a package that was asked for.</summary>
    public string VersionOf(string id) => Offline.FirstOrDefault(answer => RequestedSet.Same(answer.Request.Id, id))?.Version ?? Restored.VersionOf(id) ?? "";

    /// <summary>What a kernel gets.</summary>
    /// <param name="requested">All requests, in order.</param>
    public PackageResolution ToResolution(IReadOnlyList<PackageRequest> requested) => new(
        [.. requested.Select(request => Resolved(request.Id.Trim(), request.Version?.Trim()))],
        EachOnce(Restored.Compile),
        EachOnce(Restored.Runtime),
        Restored.Native);

    private ResolvedPackage Resolved(string id, string? asked) => Offline.FirstOrDefault(answer => RequestedSet.Same(answer.Request.Id, id)) is { } offline
        ? new(id, offline.Version, PackageSources.Offline, offline.Reason)
        : new(Restored.Packages.FirstOrDefault(package => RequestedSet.Same(package.Id, id))?.Id ?? id, VersionOf(id), PackageSources.NuGet, Later(asked, VersionOf(id)));

    // NuGet takes the next version where the registry lacks the one that is asked for, and only warns (NU1603).
    private static string? Later(string? asked, string version) =>
        Version.TryParse(asked, out var exact) && Version.TryParse(version, out var there) && Padded(exact) != Padded(there)
            ? $"{asked} was asked for, which the registry lacks, and NuGet took the next version"
            : null;

    private static Version Padded(Version version) => new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));

    // One instance of each assembly in a process: the framework's, else NuGet's, else a subset's.
    private ImmutableArray<string> EachOnce(ImmutableArray<string> restored) =>
    [
        .. restored.Concat(Offline.Select(answer => answer.Package).Distinct().SelectMany(package => package.Assemblies))
            .Where(file => !File.Exists(Path.Combine(_framework, Path.GetFileName(file))))
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase),
    ];
}

/// <summary>A request that a subset answers.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Package">The subset.</param>
/// <param name="Reason">Why it serves, in plain words.</param>
internal sealed record OfflineAnswer(PackageRequest Request, OfflinePackage Package, string Reason)
{
    /// <summary>The version that serves.</summary>
    public string Version => Package.VersionOf(Request.Id)!;
}
