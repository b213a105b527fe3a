using System.Text.RegularExpressions;
using Course.Servers;

namespace Course.Doctor;

/// <summary>Whether the packages that the door of the helpers asks for are at hand, or can be fetched.</summary>
internal static partial class PackageCheck
{
    private const string Subject = "Packages";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    /// <summary>Looks into NuGet's own folder; asks NuGet's sources only where something is missing there.</summary>
    public static async Task<Finding> RunAsync(Examination examination, CancellationToken cancellationToken)
    {
        var door = Path.Combine(examination.Root, "helpers", "jetstream.csx");
        if (!File.Exists(door))
            return Finding.Stops(Subject, "helpers/jetstream.csx, which names them, is missing", "git checkout helpers/jetstream.csx");
        var asked = Asked().Matches(await File.ReadAllTextAsync(door, cancellationToken)).Select(m => (Id: m.Groups["id"].Value, Version: m.Groups["version"].Value)).ToList();
        var folder = FolderOf(examination.Servers);
        var missing = asked.Where(p => !Directory.Exists(Path.Combine(folder, p.Id.ToLowerInvariant(), p.Version))).Select(p => $"{p.Id} {p.Version}").ToList();
        if (missing.Count == 0)
            return Finding.Ok(Subject, $"{string.Join(", ", asked.Select(p => $"{p.Id} {p.Version}"))}: at hand, no network is needed");
        var what = $"not fetched yet: {string.Join(", ", missing)}";
        return await AnySourceAnswersAsync(examination, cancellationToken)
            ? Finding.Attention(Subject, $"{what}; NuGet answers", "make setup fetches them, and else the first run does")
            : Finding.Stops(Subject, $"{what}, and no source of NuGet answers", "Look at the network and at `dotnet nuget list source`, then: make setup");
    }

    private static string FolderOf(ServerOptions options) => options.Environment("NUGET_PACKAGES") is { Length: > 0 } named
        ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    // One line for each source: E or D, for those that are on or off, and where it is.
    private static async Task<bool> AnySourceAnswersAsync(Examination examination, CancellationToken cancellationToken)
    {
        if (Programs.Find("dotnet", examination.Servers) is not { } dotnet)
            return false;
        var listed = await Programs.RunAsync(dotnet, ["nuget", "list", "source", "--format", "Short"], examination.Root, _limit, cancellationToken);
        foreach (var source in Source().Matches(listed.Output).Select(m => m.Groups[1].Value))
        {
            if (Directory.Exists(source) || (source.StartsWith("http", StringComparison.Ordinal) && !string.IsNullOrEmpty(await Monitoring.GetAsync(source, cancellationToken))))
                return true;
        }
        return false;
    }

    [GeneratedRegex("""^#r "nuget: (?<id>[^,"]+), (?<version>[^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^E\w* (\S.*?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Source();
}
