using System.ComponentModel;
using System.Diagnostics;

namespace Course.Player;

/// <summary>Opens the reader's browser.</summary>
internal static class BrowserStart
{
    /// <summary>Opens an address, where there is a display. The address holds a token, and a command line can be read by every user of the machine: it goes through a file that only the reader can open.</summary>
    public static void Open(string address)
    {
        if (!OperatingSystem.IsMacOS() && Environment.GetEnvironmentVariable("DISPLAY") is not { Length: > 0 } && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not { Length: > 0 })
            return;
        var page = Path.Combine(Directory.CreateTempSubdirectory("course-player-").FullName, "open.html");
        File.WriteAllText(page, $"""<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url={address}"><title>JetStream course</title><a href="{address}">To the course</a>""");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(page)!, recursive: true);
        try
        {
            Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [page]) { RedirectStandardError = true, RedirectStandardOutput = true })?.Dispose();
        }
        catch (Win32Exception)
        {
            // No such program: the address stands in the terminal.
        }
    }
}
