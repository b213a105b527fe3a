namespace Course.KernelProcess;

/// <summary>A failure whose message says all, file and line too.</summary>
internal sealed class LocatedException(string message) : Exception(message);
