using System.Net.Sockets;
using System.Text;
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
        File.Copy(Path.Combine(RepositoryPaths.Root, "server", "nats.conf"), Path.Combine(Root, "server", "nats.conf"));
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
        await Handshake.AskAsync(ServerAddress.Parse(url), CancellationToken.None) is HandshakeResult.Answered;

    /// <summary>Sends a request in the protocol's own words and gives the answer, as text.</summary>
    public static async Task<string> RequestAsync(string url, string subject, string payload)
    {
        var address = ServerAddress.Parse(url);
        using var client = new TcpClient(address.Host, address.Port);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var words = $"CONNECT {{\"verbose\":false}}\r\nSUB _INBOX.t 1\r\nPUB {subject} _INBOX.t {payload.Length}\r\n{payload}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words));
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("MSG", StringComparison.Ordinal)) return (await reader.ReadLineAsync())!;
        }
        throw new IOException("The server closed the connection.");
    }

    private string Programs => Path.Combine(Root, "bin");
}
