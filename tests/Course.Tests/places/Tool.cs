using System.Diagnostics;
using Testing;

namespace Course.Tests.Places;

/// <summary>How a program ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>Programs that read the files of a place as the place itself does. `make test` has installed them; one that is missing fails its test.</summary>
internal static class Tool
{
    /// <summary>Runs a program in the repository's top folder.</summary>
    public static async Task<ToolResult> RunAsync(string program, IReadOnlyList<string> arguments, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = RepositoryPaths.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a command of an npm package that package.json names.</summary>
    public static Task<ToolResult> NpmAsync(string command, params string[] arguments) =>
        RunAsync(Path.Combine(RepositoryPaths.Root, "artifacts/npm/node_modules/.bin", command), arguments);

    /// <summary>What Compose makes of the files: by Docker's plugin where that is there, else by docker-compose.</summary>
    public static async Task<Yaml> ComposeAsync(params string[] arguments)
    {
        var hasPlugin = Find("docker") is not null && (await RunAsync("docker", ["compose", "version"])).ExitCode == 0;
        var result = hasPlugin ? await RunAsync("docker", ["compose", .. arguments, "config"]) : await RunAsync("docker-compose", [.. arguments, "config"]);
        Assert.True(result.ExitCode == 0, result.Error);
        return Yaml.Parse(result.Output);
    }

    /// <summary>The services that start when no profile is asked for; docker-compose shows the others, too.</summary>
    public static IEnumerable<string> Unasked(Yaml services) => services.Keys.Where(name => !services[name]["profiles"].IsThere);

    /// <summary>The full path of a program on PATH, or in the folders where Debian keeps servers; null where it is in none.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Append("/usr/local/bin")
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
