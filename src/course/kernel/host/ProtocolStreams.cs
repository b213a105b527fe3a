using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Course.Kernels;

/// <summary>
/// The process's standard input and output, taken for the protocol alone: what cells, their native libraries and the processes that they start
/// read from standard input is empty, and what they write to standard output goes to standard error.
/// </summary>
/// <param name="Input">Requests.</param>
/// <param name="Output">Events.</param>
internal sealed partial record ProtocolStreams(TextReader Input, Stream Output)
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    // fcntl's F_DUPFD_CLOEXEC: the copy is not handed on to processes that a cell starts.
    private static int DuplicateAndCloseInChildren => OperatingSystem.IsMacOS() ? 67 : 1030;

    /// <summary>Takes them, once, before any cell runs.</summary>
    public static ProtocolStreams Take()
    {
        if (OperatingSystem.IsWindows())
            return new(new StreamReader(Console.OpenStandardInput(), Encoding.UTF8), Console.OpenStandardOutput());
        var (input, output) = (Copy(StandardInput, FileAccess.Read), Copy(StandardOutput, FileAccess.Write));
        using (var nothing = File.OpenHandle("/dev/null"))
            Replace(StandardInput, (int)nothing.DangerousGetHandle());
        Replace(StandardOutput, StandardError);
        return new(new StreamReader(input, new UTF8Encoding(false)), output);
    }

    private static FileStream Copy(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(Check(Control(descriptor, DuplicateAndCloseInChildren, 3)), ownsHandle: true), access, bufferSize: 0);

    private static void Replace(int descriptor, int by) => Check(Duplicate(by, descriptor));

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);
}
