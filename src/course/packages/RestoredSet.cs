using System.Collections.Immutable;

namespace Course.Packages;

/// <summary>What one restore brought, dependencies included.</summary>
/// <param name="Packages">All packages with the versions that NuGet chose.</param>
/// <param name="Compile">Assemblies to compile against.</param>
/// <param name="Runtime">Assemblies to load.</param>
/// <param name="Native">Folders of native libraries.</param>
internal sealed record RestoredSet(
    ImmutableArray<PackageRequest> Packages,
    ImmutableArray<string> Compile,
    ImmutableArray<string> Runtime,
    ImmutableArray<string> Native)
{
    /// <summary>Nothing was asked for.</summary>
    public static RestoredSet Empty { get; } = new([], [], [], []);

    /// <summary>Whether all its files are still where they were: package folders are emptied at times.</summary>
    public bool IsThere => Compile.All(File.Exists) && Runtime.All(File.Exists) && Native.All(Directory.Exists);

    /// <summary>The version of a package; null where it is not among them.</summary>
    public string? VersionOf(string id) => Packages.FirstOrDefault(package => RequestedSet.Same(package.Id, id))?.Version;
}
