namespace Course.Kernels;

/// <summary>How a kernel's process ended that nobody had told to.</summary>
/// <param name="Status">The process's exit status.</param>
/// <param name="Words">What it wrote to standard error, the first and the last lines.</param>
public sealed record KernelEnd(int Status, string Words)
{
    /// <summary>What happened, in a sentence.</summary>
    public string InWords => Words.StartsWith("Stack overflow", StringComparison.Ordinal)
        ? "The cell called itself without end (a stack overflow), and its kernel ended with it."
        : Words.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) ? "The cell used up the memory, and its kernel ended with it."
        : $"The kernel's process ended in this cell, with status {Status}.";
}
