namespace Course.Kernels;

/// <summary>A command that the kernel's process did not live to answer.</summary>
/// <param name="end">How the process ended; null where its client ended it.</param>
public sealed class KernelGoneException(KernelEnd? end) : Exception(end?.InWords ?? "The kernel was ended.")
{
    /// <summary>How the process ended; null where its client ended it.</summary>
    public KernelEnd? End { get; } = end;
}
