using System.Text.Json;
using Course.Player.Contents;

namespace Course.Player.Gate;

/// <summary>
/// The right to be a folder's player: two would write over each other's edits. The system frees the lock with its process, however that ends, and a copy of the
/// folder has a lock of its own. Beside it stands who has it, for its owner's eyes only.
/// </summary>
internal sealed class FolderHold : IDisposable
{
    private readonly string _root;
    private readonly FileStream? _lock;

    private FolderHold(string root, FileStream? file) => (_root, _lock) = (root, file);

    /// <summary>Takes it; null where another player has it.</summary>
    public static FolderHold? Take(string root)
    {
        try
        {
            Directory.CreateDirectory(KeptPaths.In(root));
            var hold = new FolderHold(root, new FileStream(KeptPaths.In(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            hold.Say(new RunningPlayer(Environment.MachineName, Environment.ProcessId));
            return hold;
        }
        catch (IOException error) when (IsLocked(error))
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written keeps no work that a second player could harm.
            return new FolderHold(root, null);
        }
    }

    /// <summary>Who has the folder; null where nobody says so.</summary>
    public static RunningPlayer? Read(string root)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(FileIn(root)), PlayerJson.Default.RunningPlayer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Tells the next one where this player serves, and what opens its door.</summary>
    public void Say(RunningPlayer player)
    {
        if (_lock is null)
            return;
        AtomicFile.Write(FileIn(_root), JsonSerializer.Serialize(player, PlayerJson.Default.RunningPlayer), isForOwner: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_lock is null)
            return;
        File.Delete(FileIn(_root));
        _lock.Dispose();
    }

    // A lock that is held is the system's EWOULDBLOCK, 11 or 35, or Windows' sharing violation; a folder that cannot be written is another error.
    private static bool IsLocked(IOException error) => error.GetType() == typeof(IOException) && (error.HResult is 11 or 35 || (error.HResult & 0xFFFF) is 32 or 33);

    private static string FileIn(string root) => KeptPaths.In(root, "running.json");
}

/// <summary>Who has a folder.</summary>
/// <param name="Machine">The machine's name: a folder may be on a network.</param>
/// <param name="ProcessId">The player's process there.</param>
/// <param name="Port">Where it serves; 0 while it starts.</param>
/// <param name="Secret">Opens its door for a new address; empty while it starts.</param>
internal sealed record RunningPlayer(string Machine, int ProcessId, int Port = 0, string Secret = "")
{
    /// <summary>For a message.</summary>
    public string InWords() => $"process {ProcessId}{(Machine == Environment.MachineName ? "" : $" of machine {Machine}")}{(Port == 0 ? "" : $", port {Port}")}";
}
