namespace Course.Helpers;

/// <summary>A lab's program needs what js-bootstrap makes.</summary>
public sealed class LabNotReadyException(string message, Exception? cause = null) : Exception(message, cause);
