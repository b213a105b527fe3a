using System.Runtime.InteropServices;

namespace Course.KernelProcess;

/// <summary>The two ends of the protocol, out of reach of cells, native libraries and child processes.</summary>
/// <param name="Input">What was the process's standard input.</param>
/// <param name="Output">What was its standard output.</param>
internal sealed record ProtocolStreams(Stream Input, Stream Output)
{
    /// <summary>
    /// Takes the process's standard streams. From then on standard input is at its end, and what is written to standard output goes to
    /// standard error.
    /// </summary>
    public static ProtocolStreams Take()
    {
        // .NET duplicates the descriptors here, so that these two stay when 0 and 1 become others, and closes them in child processes.
        var streams = new ProtocolStreams(Console.OpenStandardInput(), Console.OpenStandardOutput());
        if (!OperatingSystem.IsWindows())
        {
            using var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite);
            Redirect((int)nothing.DangerousGetHandle(), 0);
            Redirect(2, 1);
        }
        else
        {
            Console.SetIn(TextReader.Null);
        }
        return streams;
    }

    private static void Redirect(int from, int to)
    {
        if (Duplicate(from, to) < 0)
            throw new IOException($"Descriptor {to} cannot be redirected: error {Marshal.GetLastPInvokeError()}.");
    }

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static extern int Duplicate(int from, int to);
}
