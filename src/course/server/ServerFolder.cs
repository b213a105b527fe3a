using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Course.Servers;

/// <summary>
/// The folder .nats/: the store of the course's own server, which is kept between runs, and beside it who runs and who uses it.
/// Marks and lock are open files that the system frees with their process, so a killed run leaves none behind.
/// </summary>
/// <param name="root">The repository.</param>
/// <param name="configuration">The server's configuration, a file of server/.</param>
/// <param name="folder">Where it keeps its store, under the repository.</param>
internal sealed class ServerFolder(string root, string configuration = "nats.conf", string folder = ".nats")
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Where the server starts: its configuration's store_dir is relative to it.</summary>
    public string Root => root;

    /// <summary>Where the store is, from the repository's top folder.</summary>
    public string Store => folder;

    /// <summary>The server's configuration.</summary>
    public string Configuration => Path.Combine(root, "server", configuration);

    /// <summary>The server's log.</summary>
    public string Log => Path.Combine(Folder, "server.log");

    /// <summary>Where the server writes the ports that it chose.</summary>
    public string Folder => Path.Combine(root, folder);

    private string StateFile => Path.Combine(Folder, "server.json");

    private string Users => Path.Combine(Folder, "users");

    /// <summary>Waits for the only right to start and stop the server; disposing gives it back.</summary>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, "lock");
        for (var waited = TimeSpan.Zero; waited < LongestWait; waited += Between)
        {
            if (TryOpen(path) is { } file) return file;
            await Task.Delay(Between, cancellationToken);
        }
        throw new ServerException($"Another command of the course holds {path} for more than a minute. Wait until it ends, or end it.");
    }

    /// <summary>Marks this run as a user of the server, beside others; disposing takes the mark away.</summary>
    public IDisposable Enter() => new FileStream(Users, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>Takes something of the server for one run alone; null where another has it. Disposing gives it back.</summary>
    public IDisposable? TryTake(string name) => TryOpen(Path.Combine(Folder, name));

    /// <summary>Whether a run uses the server. Call it under the lock.</summary>
    public bool IsUsed()
    {
        using var alone = TryOpen(Users);
        return alone is null;
    }

    /// <summary>The state file's content; null where there is none or it cannot be read as one.</summary>
    public ServerState? ReadState() => TryRead(StateFile, ServerStateJson.Default.ServerState);

    /// <summary>The ports that a server has chosen; null while it has not written them.</summary>
    public ServerPorts? ReadPorts(int pid) => TryRead(PortsFile(pid), ServerStateJson.Default.ServerPorts);

    /// <summary>Says who runs.</summary>
    public void WriteState(ServerState state) => File.WriteAllText(StateFile, JsonSerializer.Serialize(state, ServerStateJson.Default.ServerState));

    /// <summary>Says that nobody runs.</summary>
    public void DeleteState(int pid)
    {
        File.Delete(PortsFile(pid));
        File.Delete(StateFile);
    }

    private string PortsFile(int pid) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"nats-server_{pid}.ports"));

    // Half written, or torn by a crash: then it says nothing.
    private static T? TryRead<T>(string path, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
