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
    public static bool IsAlive(int pid) => Look(pid, process => !process.HasExited) && !IsZombie(pid);

    /// <summary>When a process started, in UTC.</summary>
    public static DateTime StartedAt(int pid) => Look(pid, process => process.StartTime.ToUniversalTime());

    /// <summary>Whether the process of that id is the one that started then under that name.</summary>
    public static bool IsSame(int pid, string name, DateTime started) =>
        Look(pid, process => process.ProcessName == name) && (StartedAt(pid) - started).Duration() < StartTolerance;

    /// <summary>Asks a process to end in order; nothing happens where it is gone.</summary>
    public static void Terminate(int pid)
    {
        if (OperatingSystem.IsWindows()) Kill(pid);
        else _ = SendSignal(pid, SigTerm);
    }

    /// <summary>Ends a process at once; nothing happens where it is gone.</summary>
    public static void Kill(int pid) => Look(pid, process =>
    {
        process.Kill();
        return true;
    });

    // The default where it is gone.
    private static T? Look<T>(int pid, Func<Process, T> look)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return look(process);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return default;
        }
    }

    // Third field, after the name in brackets, which may hold anything.
    private static bool IsZombie(int pid)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat");
        try
        {
            return OperatingSystem.IsLinux() && File.ReadAllText(file) is var stat && stat[(stat.LastIndexOf(')') + 2)..][0] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true; // gone by now
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int pid, int signal);
}
