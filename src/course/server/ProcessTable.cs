using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Course.Servers;

/// <summary>Processes that are no children of this one.</summary>
internal static class ProcessTable
{
    private const int SigTerm = 15;

    // Start times are counted from the boot, which each process reckons a little differently.
    private static readonly TimeSpan StartTolerance = TimeSpan.FromSeconds(2);

    /// <summary>Whether a process runs. One that ended and that nobody has waited for yet (a zombie) does not.</summary>
    public static bool IsAlive(int pid)
    {
        if (OperatingSystem.IsLinux()) return IsAliveOnLinux(pid);
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>When a process started, in UTC.</summary>
    public static DateTime StartedAt(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return process.StartTime.ToUniversalTime();
    }

    /// <summary>Whether the process of that id is the one that started then under that name.</summary>
    public static bool IsSame(int pid, string name, DateTime started)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName == name && (process.StartTime.ToUniversalTime() - started).Duration() < StartTolerance;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Asks a process to end in order; nothing happens where it is gone.</summary>
    public static void Terminate(int pid)
    {
        if (OperatingSystem.IsWindows()) Kill(pid);
        else _ = SendSignal(pid, SigTerm);
    }

    /// <summary>Ends a process at once; nothing happens where it is gone.</summary>
    public static void Kill(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // Gone already, which was the aim.
        }
    }

    // Third field, after the name in brackets, which may hold anything.
    private static bool IsAliveOnLinux(int pid)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            return stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int pid, int signal);
}
