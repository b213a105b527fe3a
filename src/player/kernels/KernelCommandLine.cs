using System.Diagnostics;
using System.Text;
using Course.Packages;
using Course.Servers;

namespace Course.Player.Kernels;

/// <summary>How a kernel's process is started.</summary>
/// <param name="Root">The repository: the built runner stands in it.</param>
/// <param name="Packages">Where packages may come from.</param>
/// <param name="Server">The NATS server, which may still be looked for.</param>
internal sealed record KernelCommandLine(string Root, PackageMode Packages, Task<NatsServerLease> Server)
{
    /// <summary>The start of a process that waits for its notebook.</summary>
    public ProcessStartInfo ToStart()
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "artifacts", "course", "course"), ["kernel", "--packages", Packages.ToString()])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Many kernels share one machine, and each serves one learner.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapCount"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
