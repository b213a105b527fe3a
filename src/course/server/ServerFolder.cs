using System.Text.Json;

namespace Course.Servers;

/// <summary>
/// The folder .nats/: the store of the course's own server, which is kept between runs, and beside it who runs and who uses it.
/// Marks and lock are open files that the system frees with their process, so a killed run leaves none behind.
/// </summary>
internal sealed class ServerFolder(string root)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Where the server starts: its configuration's store_dir is relative to it.</summary>
    public string Root => root;

    /// <summary>The server's log.</summary>
    public string Log => Path.Combine(Folder, "server.log");

    /// <summary>Where the server writes the ports that it chose.</summary>
    public string Folder => Path.Combine(root, ".nats");

    private string StateFile => Path.Combine(Folder, "server.json");

    private string Marks => Path.Combine(Folder, "runs");

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

    /// <summary>Marks this run as a user of the server; disposing takes the mark away.</summary>
    public IDisposable Enter()
    {
        Directory.CreateDirectory(Marks);
        var path = Path.Combine(Marks, Path.GetRandomFileName());
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Whether a run uses the server. Marks that killed runs left are removed. Call it under the lock.</summary>
    public bool IsUsed()
    {
        if (!Directory.Exists(Marks)) return false;
        var used = false;
        foreach (var mark in Directory.GetFiles(Marks))
        {
            using var file = TryOpen(mark);
            if (file is null) used = true;
            else File.Delete(mark);
        }
        return used;
    }

    /// <summary>The state file's content; null where there is none or it cannot be read as one.</summary>
    public ServerState? ReadState()
    {
        try
        {
            return File.Exists(StateFile) ? JsonSerializer.Deserialize(File.ReadAllText(StateFile), ServerStateJson.Default.ServerState) : null;
        }
        catch (JsonException)
        {
            return null; // torn by a crash while it was written: whoever it named cannot be known
        }
    }

    /// <summary>Says who runs.</summary>
    public void WriteState(ServerState state) => File.WriteAllText(StateFile, JsonSerializer.Serialize(state, ServerStateJson.Default.ServerState));

    /// <summary>Says that nobody runs.</summary>
    public void DeleteState() => File.Delete(StateFile);

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
