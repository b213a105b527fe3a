namespace Course.Packages;

/// <summary>The subsets that the build made of <c>offline/</c>.</summary>
/// <param name="folder">Holds <c>&lt;Id&gt;/&lt;Version&gt;/*.dll</c>, and beside the dlls <c>contains.txt</c> where the subset stands for further packages.</param>
internal sealed class OfflineShelf(string folder)
{
    private readonly List<OfflinePackage> _packages = [.. Read(folder)];

    /// <summary>Whether nothing is built.</summary>
    public bool IsEmpty => _packages.Count == 0;

    /// <summary>What is on the shelf, as text.</summary>
    public string Content => _packages.Count == 0
        ? $"nothing is built there ({folder}; make build)"
        : string.Join(", ", _packages.Select(package => $"{package.Id} {package.Version}"));

    /// <summary>The subset that serves a request: its own, or one that contains it; null where none does.</summary>
    public OfflinePackage? Find(PackageRequest request) =>
        _packages.FirstOrDefault(package => RequestedSet.Same(package.Id, request.Id) && Serves(package.Version, request.Version))
        ?? _packages.FirstOrDefault(package => package.Parts.Any(part => RequestedSet.Same(part.Id, request.Id) && Serves(part.Version!, request.Version)));

    private static IEnumerable<OfflinePackage> Read(string folder) => !Directory.Exists(folder) ? [] :
        from id in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
        from version in Directory.EnumerateDirectories(id).OrderDescending(StringComparer.Ordinal)
        where File.Exists(Path.Combine(version, Path.GetFileName(id) + ".dll"))
        select new OfflinePackage(Path.GetFileName(id), Path.GetFileName(version), version);

    // 3.1.0, [3.1.0], 3.*, * or nothing. A range is for NuGet alone.
    private static bool Serves(string there, string? asked)
    {
        if (asked is null)
            return true;
        var star = asked.IndexOf('*', StringComparison.Ordinal);
        return star >= 0
            ? there.StartsWith(asked[..star], StringComparison.OrdinalIgnoreCase)
            : RequestedSet.Same(there, asked.Trim('[', ']'));
    }
}

/// <summary>One built subset.</summary>
/// <param name="id">The package it stands for.</param>
/// <param name="version">Its version.</param>
/// <param name="folder">Holds its assemblies and those it needs.</param>
internal sealed class OfflinePackage(string id, string version, string folder)
{
    /// <summary>The package it stands for.</summary>
    public string Id { get; } = id;

    /// <summary>Its version.</summary>
    public string Version { get; } = version;

    /// <summary>Further packages whose content is in it: a line <c>Id Version</c> for each.</summary>
    public IReadOnlyList<PackageRequest> Parts { get; } = ReadParts(Path.Combine(folder, "contains.txt"));

    /// <summary>The version of itself or of a package that it contains; null where it does not contain it.</summary>
    public string? VersionOf(string id) =>
        RequestedSet.Same(id, Id) ? Version : Parts.FirstOrDefault(part => RequestedSet.Same(part.Id, id))?.Version;

    /// <summary>Its assemblies and those it needs.</summary>
    public IEnumerable<string> Assemblies => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal);

    private static List<PackageRequest> ReadParts(string file) => !File.Exists(file) ? [] :
    [
        .. File.ReadLines(file).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length == 2).Select(words => new PackageRequest(words[0], words[1])),
    ];
}
