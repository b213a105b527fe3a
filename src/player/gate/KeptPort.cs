using System.Globalization;
using Course.Player.Contents;

namespace Course.Player.Gate;

/// <summary>
/// The port at which a folder's last player served, so that the next one has the same address for old tabs. The port is no secret; token and cookie are, and
/// are never kept: while no player runs, an old tab may knock at whoever listens there, and what it then shows must open nothing later.
/// </summary>
internal static class KeptPort
{
    /// <summary>Reads it; null where there is none, or none that can be read.</summary>
    public static int? Read(string root)
    {
        try
        {
            return ushort.TryParse(File.ReadAllText(PathIn(root)), CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps it, where the folder can be written.</summary>
    public static void Write(string root, int port)
    {
        try
        {
            AtomicFile.Write(PathIn(root), port.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next player then has another address perhaps; this one serves all the same.
        }
    }

    private static string PathIn(string root) => KeptPaths.In(root, "port");
}
