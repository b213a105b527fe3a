using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Course.Servers;

namespace Course.Packages;

/// <summary>Restores a set with <c>dotnet restore</c> and the reader's ordinary NuGet configuration.</summary>
/// <param name="folders">Where to look and to work.</param>
internal sealed partial class NuGetRestore(PackageFolders folders)
{
    private const string ProjectName = "packages.csproj";

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    // "No such package", "no such version", "no such stable version": the only answers that mean absent.
    private static readonly string[] _absent = ["NU1101", "NU1102", "NU1103"];

    // Two versions of one package, no assemblies for this framework, a bad version: the request's fault, not the registry's.
    private static readonly string[] _conflicts = ["NU1105", "NU1106", "NU1107", "NU1108", "NU1109", "NU1201", "NU1202", "NU1203", "NU1605", "NU1608"];

    /// <summary>Asks NuGet for the set.</summary>
    /// <param name="set">What to restore; not empty.</param>
    /// <param name="sources">Package sources besides the configured ones.</param>
    /// <param name="key">Names the working folder.</param>
    /// <param name="cancellationToken">Ends NuGet and all that it started.</param>
    public async Task<RestoreOutcome> RunAsync(IReadOnlyList<PackageRequest> set, IReadOnlyList<string> sources, string key, CancellationToken cancellationToken)
    {
        // Two processes may restore the same set at once.
        var folder = Directory.CreateDirectory(Path.Combine(folders.Cache, "restore", $"{key}-{Environment.ProcessId}")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, ProjectName), RestoreProject.Write(set, sources, folders.Notebook), cancellationToken);
        string[] arguments = ["restore", ProjectName, "-nodeReuse:false", "-verbosity:minimal"];
        var result = await Programs.RunAsync("dotnet", arguments, folder, _limit, cancellationToken);
        var outcome = Judge(result, await ReadAssetsAsync(folder, cancellationToken), $"folder:  {folder}\ncommand: dotnet {string.Join(' ', arguments)}");
        if (outcome is RestoreOutcome.There or RestoreOutcome.Absent)
            Directory.Delete(folder, recursive: true);
        return outcome;
    }

    private static async Task<JsonElement?> ReadAssetsAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "obj", "project.assets.json");
        if (!File.Exists(path))
            return null;
        await using var file = File.OpenRead(path);
        using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
        return document.RootElement.Clone();
    }

    private static RestoreOutcome Judge(ProgramResult result, JsonElement? assets, string where)
    {
        if (result.ExitCode == 0 && assets is { } there)
            return new RestoreOutcome.There(Assets.ReadSet(there));

        var lines = NuGetLines(result);
        var errors = assets is { } found ? Assets.ReadErrors(found) : [];
        var codes = errors.Select(error => error.Code).Concat(lines.Select(line => ErrorCode().Match(line).Groups["code"].Value))
            .Where(code => code.Length > 0).Distinct().ToList();
        if (codes.Count > 0 && codes.All(_absent.Contains) && errors.All(error => error.Library.Length > 0) && errors.Length > 0)
            return new RestoreOutcome.Absent([.. errors.DistinctBy(error => error.Library).Select(error => new AbsentPackage(error.Library, OneLine(error.Message)))]);

        var told = string.Join('\n', lines.Select(line => "  " + line)) + "\n" + where;
        return codes.Count > 0 && codes.All(_conflicts.Contains)
            ? new RestoreOutcome.Conflict($"The packages do not go together. NuGet says:\n{told}")
            : new RestoreOutcome.Broken(BrokenMessage(codes, told));
    }

    private static string BrokenMessage(List<string> codes, string told) => $"""
        The packages could not be restored{(codes.Count > 0 ? $" ({string.Join(", ", codes)})" : "")}. NuGet says:
        {told}
        This is no answer about the packages, so nothing else was put in their place. Check the network, the proxy and the sources (dotnet nuget list source),
        then run this again; --packages offline runs without any registry.
        """;

    private static ImmutableArray<string> NuGetLines(ProgramResult result)
    {
        var all = (result.Output + "\n" + result.Error).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var errors = all.Where(line => ErrorCode().IsMatch(line)).Select(line => line[ErrorCode().Match(line).Groups["code"].Index..]).Distinct().ToImmutableArray();
        return errors.Length > 0 ? errors : [.. all];
    }

    private static string OneLine(string message) => string.Join(' ', message.Split('\n').Select(line => line.Trim().TrimStart('-').TrimStart()));

    [GeneratedRegex(@"\berror (?<code>[A-Z]{2,6}\d{4})\b")]
    private static partial Regex ErrorCode();
}
