using Course;
using Course.Servers;
using Testing;

namespace Runner.Tests.Servers;

/// <summary>
/// A folder that looks like the repository to the server room, and a PATH of its own with chosen programs only: no Docker engine of this machine is ever asked.
/// </summary>
internal sealed class CourseFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("course servers ");

    public CourseFolder(bool hasNatsServer = true)
    {
        Directory.CreateDirectory(Path.Combine(Root, "server"));
        foreach (var configuration in new[] { "nats.conf", "jobs.conf" })
            File.Copy(Path.Combine(RepositoryPaths.Root, "server", configuration), Path.Combine(Root, "server", configuration));
        Directory.CreateDirectory(Programs);
        if (hasNatsServer) File.CreateSymbolicLink(Path.Combine(Programs, "nats-server"), NatsProgram.FullPath);
    }

    public string Root => root.FullName;

    public string State => Path.Combine(Root, ".nats", "server.json");

    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Addresses default to one at which nothing listens.</summary>
    public ServerOptions Options(string? url = null, string? configured = null) => new()
    {
        Root = Root,
        Url = url,
        ConfiguredUrl = () => configured ?? $"nats://127.0.0.1:{FreePort()}",
        Environment = name => name == "PATH" ? Programs : Environment.GetValueOrDefault(name),
        MoreFolders = [],
    };

    /// <summary>Puts a script on the folder's PATH.</summary>
    public void AddProgram(string name, string script)
    {
        var path = Path.Combine(Programs, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => root.Delete(recursive: true);

    /// <summary>A port at which nothing listens.</summary>
    public static int FreePort() => FreePorts.Find(1)[0];

    /// <summary>Whether a NATS server answers.</summary>
    public static async Task<bool> AnswersAsync(string url) =>
        (await ServerQuestion.AskAsync(ServerAddress.Parse(url), new NatsCredentials(), CancellationToken.None)).Serves;

    private string Programs => Path.Combine(Root, "bin");
}
