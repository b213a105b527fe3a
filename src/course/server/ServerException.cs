namespace Course.Servers;

/// <summary>No usable server: the message says what was tried, what was found and what to do. The command ends with 2.</summary>
/// <param name="message">One or more lines for the reader.</param>
public sealed class ServerException(string message) : Exception(message);
