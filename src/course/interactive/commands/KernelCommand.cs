namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Something that a kernel is asked to do.</summary>
public abstract class KernelCommand
{
    /// <summary>Makes a command for the named kernel.</summary>
    /// <param name="targetKernelName">The kernel's name; null for the one that runs the cell.</param>
    protected KernelCommand(string? targetKernelName = null) => TargetKernelName = targetKernelName;

    /// <summary>The name of the kernel that carries it out; null for the one that runs the cell.</summary>
    public string? TargetKernelName { get; internal set; }
}
