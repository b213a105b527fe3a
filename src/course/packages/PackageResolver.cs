using System.Collections.Immutable;

namespace Course.Packages;

/// <summary>
/// Asks NuGet once for a set and remembers the answer. Where the registry says that it has no such package, the subset built from
/// <c>offline/</c> serves, and the answer says so.
/// </summary>
/// <param name="mode">Where packages may come from.</param>
/// <param name="folders">Where to look and to keep.</param>
public sealed class PackageResolver(PackageMode mode, PackageFolders folders) : IPackageResolver
{
    private readonly AnswerCache _cache = new(Path.Combine(folders.Cache, "answers"));
    private readonly NuGetRestore _restore = new(folders);

    /// <inheritdoc />
    public Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, CancellationToken cancellationToken) =>
        ResolveAsync(requested, [], cancellationToken);

    /// <inheritdoc />
    public async Task<PackageResolution> ResolveAsync(IReadOnlyList<PackageRequest> requested, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        ImmutableArray<string> further = [.. sources.Select(Absolute)];
        var set = RequestedSet.Of(requested);
        if (set.IsEmpty)
            return PackageResolution.Empty;
        // The shelf is read anew each time: a build may have put something there.
        var choice = new SourceChoice(mode, new OfflineShelf(folders.Offline), _cache, mode == PackageMode.Offline ? "" : NuGetEnvironment.Describe(folders.Notebook, further));
        var answer = await AskAsync(set, further, choice, cancellationToken);
        if (!set.Contains(requested[^1]))
            RequestedSet.RequireSame(requested[^1], answer.VersionOf(requested[^1].Id));
        return answer.ToResolution(requested);
    }

    // Each round asks without the packages that the round before found absent.
    private async Task<PackageAnswer> AskAsync(ImmutableArray<PackageRequest> set, ImmutableArray<string> sources, SourceChoice choice, CancellationToken cancellationToken)
    {
        var loaded = Loaded(set[..^1], choice);
        if (loaded.VersionOf(set[^1].Id) is { } version)
            RequestedSet.RequireSame(set[^1], version);
        while (true)
        {
            var offline = choice.Offline(set);
            var rest = Rest(set, offline);
            if (rest.IsEmpty)
                return new(RestoredSet.Empty, offline);
            var pins = Pins(rest, loaded);
            var key = choice.Key([.. rest, .. pins]);
            if (_cache.ReadSet(key, rest.Any(RequestedSet.IsFloating)) is { } known)
                return new(known, offline);
            if (await RestoreAsync([.. rest, .. pins], key, cancellationToken) is { Packages: not [] } restored)
                return new(restored, offline);
        }

        async Task<RestoredSet> RestoreAsync(ImmutableArray<PackageRequest> asked, string key, CancellationToken token)
        {
            switch (await _restore.RunAsync(asked, sources, key, token))
            {
                case RestoreOutcome.There there:
                    _cache.Write(key, there.Set);
                    return there.Set;
                case RestoreOutcome.Absent absent:
                    choice.Remember(absent.Packages, set);
                    return RestoredSet.Empty;
                case RestoreOutcome.Conflict conflict:
                    throw new PackageException(PackageFailure.Request, conflict.Message);
                case RestoreOutcome.Broken broken:
                    throw new PackageException(PackageFailure.Unreachable, broken.Message);
                case var other:
                    throw new InvalidOperationException($"No restore ends as {other}.");
            }
        }
    }

    // NuGet would read a relative folder from the restored project's, which is none of the reader's.
    private string Absolute(string source) => source.Contains("://", StringComparison.Ordinal) ? source : Path.GetFullPath(source, folders.Notebook);

    // What the notebook has loaded stays as it is, for an assembly cannot be loaded in a second version.
    private RestoredSet Loaded(ImmutableArray<PackageRequest> set, SourceChoice choice)
    {
        if (set.IsEmpty)
            return RestoredSet.Empty;
        var before = Loaded(set[..^1], choice);
        var rest = Rest(set, choice.Offline(set));
        return _cache.ReadSet(choice.Key([.. rest, .. Pins(rest, before)]), rest.Any(RequestedSet.IsFloating)) ?? before;
    }

    private static ImmutableArray<PackageRequest> Rest(ImmutableArray<PackageRequest> set, ImmutableArray<OfflineAnswer> offline) =>
        [.. set.Where(request => offline.All(answer => answer.Request != request))];

    private static IEnumerable<PackageRequest> Pins(ImmutableArray<PackageRequest> rest, RestoredSet loaded) =>
        loaded.Packages.Where(package => !rest.Any(request => RequestedSet.Same(request.Id, package.Id)));
}
