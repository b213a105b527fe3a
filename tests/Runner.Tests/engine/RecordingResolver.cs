using Course.Packages;

namespace Runner.Tests.Engine;

/// <summary>Takes every request, brings no assembly, and keeps what it was asked.</summary>
internal sealed class RecordingResolver : IPackageResolver
{
    public List<string> Asked { get; } = [];

    public List<string> Sources { get; } = [];

    public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken) =>
        ResolveAsync(requested, [], cancellationToken);

    public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        Asked.AddRange(requested.Skip(Asked.Count).Select(r => $"{r.Id}, {r.Version}"));
        Sources.AddRange(sources.Skip(Sources.Count));
        return Task.FromResult(PackageResolution.Empty);
    }
}
