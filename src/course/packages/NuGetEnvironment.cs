using System.Runtime.InteropServices;

namespace Course.Packages;

/// <summary>What an answer of NuGet depends on besides the packages asked for.</summary>
internal static class NuGetEnvironment
{
    private static readonly string[] _names = ["NuGet.Config", "nuget.config", "NuGet.config"];

    private static readonly string[] _variables = ["NUGET_PACKAGES", "NUGET_FALLBACK_PACKAGES", "NUGET_RESTORE_MSBUILD_ARGS", "RestoreSources", "RestoreAdditionalProjectSources"];

    /// <summary>Framework, system, SDKs, NuGet's variables, and the content of each configuration file that counts in this folder.</summary>
    /// <param name="notebookFolder">Where configuration files are looked for, upwards.</param>
    /// <param name="sources">Package sources that the notebook names itself.</param>
    public static string Describe(string notebookFolder, IEnumerable<string> sources) => string.Join('\n', [
        RestoreProject.Framework,
        RuntimeInformation.RuntimeIdentifier,
        .. Sdks(),
        .. sources.Select(source => $"source={source}"),
        .. _variables.Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}"),
        .. ConfigurationFiles(notebookFolder).Select(file => file + "\n" + File.ReadAllText(file))]);

    /// <summary>The configuration files of the folder, those above it, the reader's and the machine's.</summary>
    public static IEnumerable<string> ConfigurationFiles(string notebookFolder)
    {
        for (var folder = new DirectoryInfo(notebookFolder); folder is not null; folder = folder.Parent)
        {
            if (FindIn(folder.FullName) is { } file)
                yield return file;
        }

        foreach (var folder in SharedFolders().Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(folder, "*.Config", SearchOption.AllDirectories)).Distinct().Order(StringComparer.Ordinal))
                yield return file;
        }
    }

    private static string? FindIn(string folder) => _names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> SharedFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        yield return Path.Combine(home, ".nuget", "NuGet");
        yield return Path.Combine(home, ".config", "NuGet");
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet");
        yield return Path.Combine(Environment.GetEnvironmentVariable("NUGET_COMMON_APPLICATION_DATA") ?? "/etc/opt", "NuGet", "Config");
    }

    // Asking `dotnet --version` would take longer than all the rest.
    private static IEnumerable<string> Sdks()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var sdks = Path.Combine(root, "sdk");
        return Directory.Exists(sdks) ? Directory.EnumerateDirectories(sdks).Order(StringComparer.Ordinal) : [];
    }
}
