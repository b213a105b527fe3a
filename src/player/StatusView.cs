using System.Reflection;

namespace Course.Player;

/// <summary>What runs here.</summary>
/// <param name="Version">The player's.</param>
/// <param name="Server">The NATS server's release.</param>
/// <param name="Memory">The player's resident memory in bytes.</param>
/// <param name="MostKernels">How many lessons may have a kernel.</param>
/// <param name="WarmMemory">Memory in bytes of the kernel that waits for the next lesson.</param>
/// <param name="Kernels">The open lessons' kernels.</param>
internal sealed record StatusView(string Version, string Server, long Memory, int MostKernels, long WarmMemory, IReadOnlyList<KernelView> Kernels)
{
    /// <summary>The state now.</summary>
    public static StatusView Of(PlayerServices player) => new(
        typeof(StatusView).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        player.Watch.Version, Environment.WorkingSet, player.Kernels.Most, player.Kernels.WarmMemory, player.Sessions.Kernels());
}

/// <summary>One lesson's kernel.</summary>
/// <param name="Lesson">Course and name.</param>
/// <param name="State">Its state.</param>
/// <param name="Number">How many the lesson has had.</param>
/// <param name="ProcessId">0 where none runs.</param>
/// <param name="Memory">Resident, in bytes.</param>
/// <param name="Pages">How many pages show the lesson.</param>
internal sealed record KernelView(string Lesson, string State, int Number, int ProcessId, long Memory, int Pages);
