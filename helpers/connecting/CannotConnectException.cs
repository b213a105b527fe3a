namespace Course.Helpers;

/// <summary>The lesson cannot start: the message says why, and the next command.</summary>
public sealed class CannotConnectException(string message, Exception cause) : Exception(message, cause);
