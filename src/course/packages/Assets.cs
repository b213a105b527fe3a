using System.Collections.Immutable;
using System.Text.Json;

namespace Course.Packages;

/// <summary>Reads <c>project.assets.json</c>: NuGet's answer to a restore.</summary>
internal static class Assets
{
    private const string Placeholder = "_._";

    /// <summary>What was restored.</summary>
    public static RestoredSet ReadSet(JsonElement assets)
    {
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = assets.GetProperty("libraries");
        var packages = Target(assets).EnumerateObject().Where(IsPackage).Select(package => new Package(
            package.Name, package.Value, Folder(folders, libraries.GetProperty(package.Name).GetProperty("path").GetString()!))).ToList();
        return new(
            [.. packages.Select(package => package.Identity)],
            [.. packages.SelectMany(package => package.Files("compile")).Where(IsAssembly)],
            [.. packages.SelectMany(package => package.Files("runtime")).Where(IsAssembly)],
            [.. packages.SelectMany(package => package.Files("native")).Select(file => Path.GetDirectoryName(file)!).Distinct()]);
    }

    /// <summary>The errors that NuGet found: code, package and words.</summary>
    public static ImmutableArray<RestoreError> ReadErrors(JsonElement assets) => !assets.TryGetProperty("logs", out var logs) ? [] :
    [
        .. logs.EnumerateArray()
            .Where(log => log.GetProperty("level").GetString() == "Error")
            .Select(log => new RestoreError(Text(log, "code"), Text(log, "libraryId"), Text(log, "message"))),
    ];

    // The target with a runtime identifier is the one in which NuGet chose among assemblies for several systems.
    private static JsonElement Target(JsonElement assets) =>
        assets.GetProperty("targets").EnumerateObject().OrderByDescending(target => target.Name.Contains('/', StringComparison.Ordinal)).First().Value;

    private static bool IsPackage(JsonProperty library) => Text(library.Value, "type") == "package";

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static string Folder(List<string> folders, string path) =>
        folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], path);

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private sealed record Package(string Name, JsonElement Content, string Folder)
    {
        public PackageRequest Identity => Name.Split('/') is [var id, var version] ? new(id, version) : new(Name, null);

        public IEnumerable<string> Files(string kind) => !Content.TryGetProperty(kind, out var files) ? [] :
            files.EnumerateObject()
                .Where(file => !file.Name.EndsWith(Placeholder, StringComparison.Ordinal))
                .Select(file => Path.GetFullPath(Path.Combine(Folder, file.Name)));
    }
}

/// <summary>One error of a restore.</summary>
/// <param name="Code">NuGet's code, NU1101 for example.</param>
/// <param name="Library">The package it is about; may be empty.</param>
/// <param name="Message">NuGet's words, in one or more lines.</param>
internal sealed record RestoreError(string Code, string Library, string Message);
