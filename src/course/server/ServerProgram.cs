namespace Course.Servers;

/// <summary>A nats-server on this machine.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Version">The release that it says; empty where it does not run.</param>
internal sealed record ServerProgram(string Path, string Version)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Whether the course can start it.</summary>
    public bool IsUsable => Version.Length > 0 && !ServerVersion.IsTooOld(Version);

    /// <summary>
    /// The one that the course starts: what set-up fetched, else the first of PATH that is new enough; where there is none, the first that is not;
    /// null where there is none at all.
    /// </summary>
    public static async Task<ServerProgram?> FindAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        // No server of the course's own on Windows, but in WSL.
        if (OperatingSystem.IsWindows()) return null;
        ServerProgram? unusable = null;
        var fetched = System.IO.Path.Combine(options.Root, "artifacts", "nats-server", "nats-server");
        foreach (var path in Programs.FindAll("nats-server", options).Prepend(fetched).Where(File.Exists))
        {
            var program = new ServerProgram(path, await AskAsync(path, options.Root, cancellationToken));
            if (program.IsUsable) return program;
            unusable ??= program;
        }
        return unusable;
    }

    /// <summary>Why the course cannot start one, as half a sentence.</summary>
    public static string WhyNot(ServerProgram? found) => found switch
    {
        null when OperatingSystem.IsWindows() => "a nats-server of its own: on Windows only in WSL",
        null => "nats-server: not on PATH",
        { Version: "" } => $"nats-server: {found.Path} does not run",
        _ => $"nats-server: {found.Path} is {found.Version}, and the course needs {ServerVersion.Needed} or later",
    };

    private static async Task<string> AskAsync(string path, string folder, CancellationToken cancellationToken) =>
        await Programs.RunAsync(path, ["--version"], folder, Limit, cancellationToken) is { ExitCode: 0 } said ? said.Output.Trim().Split(' ')[^1].TrimStart('v') : "";
}
