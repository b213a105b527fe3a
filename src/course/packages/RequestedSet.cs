using System.Collections.Immutable;

namespace Course.Packages;

/// <summary>What a notebook asked for so far, each id once.</summary>
internal static class RequestedSet
{
    /// <summary>Checks the requests against each other and leaves repetitions out.</summary>
    /// <exception cref="PackageException">An id or version is not one, or two versions of one package are asked for.</exception>
    public static ImmutableArray<PackageRequest> Of(IEnumerable<PackageRequest> requested)
    {
        var set = ImmutableArray.CreateBuilder<PackageRequest>();
        foreach (var request in requested.Select(Checked))
        {
            var known = set.FirstOrDefault(earlier => Same(earlier.Id, request.Id));
            if (known is null)
                set.Add(request);
            else if (!IsFloating(known))
                RequireSame(request, known.Version!);
        }

        return set.ToImmutable();
    }

    /// <summary>A package is loaded once: asking for another version of it later fails, as in .NET Interactive.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="version">What is there.</param>
    /// <exception cref="PackageException">They differ.</exception>
    public static void RequireSame(PackageRequest request, string version)
    {
        if (request.Version is { } asked && asked is not ("*" or "*-*") && !Same(asked, version))
        {
            throw new PackageException(
                PackageFailure.Request,
                $"{request.Id} version {asked} cannot be added because version {version} was added previously.");
        }
    }

    /// <summary>Whether NuGet chooses the version.</summary>
    public static bool IsFloating(PackageRequest request) => request.Version?.Contains('*', StringComparison.Ordinal) ?? true;

    /// <summary>Ids and versions are compared without regard to case.</summary>
    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static PackageRequest Checked(PackageRequest request)
    {
        var id = request.Id.Trim();
        if (id.Length is 0 or > 100 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
            throw Invalid(request, "a package id has letters, digits, '.', '_' and '-'");
        var version = string.IsNullOrWhiteSpace(request.Version) ? null : request.Version.Trim();
        if (version is not null && !version.All(c => char.IsAsciiLetterOrDigit(c) || ".-+*[](), ".Contains(c, StringComparison.Ordinal)))
            throw Invalid(request, "a version looks like 1.2.3, 1.2.* or [1.2,2.0)");
        return new(id, version);
    }

    private static PackageException Invalid(PackageRequest request, string rule) =>
        new(PackageFailure.Request, $"Invalid Package specification: '{request.Id}{(request.Version is null ? "" : ", " + request.Version)}' ({rule}).");
}
