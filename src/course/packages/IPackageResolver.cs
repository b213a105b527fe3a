namespace Course.Packages;

/// <summary>Turns requests for packages into assemblies.</summary>
public interface IPackageResolver
{
    /// <summary>
    /// Resolves everything asked for so far as one set. It keeps no state: after a failure, ask again without the request that failed.
    /// </summary>
    /// <param name="requested">All requests of the notebook so far, in order; an id asked for twice is one package.</param>
    /// <param name="cancellationToken">Ends a restore that is under way.</param>
    /// <exception cref="PackageException">A package is absent, the registry cannot be used, or two versions of one package are asked for.</exception>
    Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken);

    /// <summary>The same, with package sources that the notebook names (<c>#i "nuget:…"</c>) besides those of the reader's configuration.</summary>
    /// <param name="requested">All requests of the notebook so far.</param>
    /// <param name="sources">Addresses, or folders relative to the notebook's.</param>
    /// <param name="cancellationToken">Ends a restore that is under way.</param>
    /// <exception cref="PackageException">As above.</exception>
    Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, IReadOnlyList<string> sources, CancellationToken cancellationToken) =>
        ResolveAsync(requested, cancellationToken);
}
