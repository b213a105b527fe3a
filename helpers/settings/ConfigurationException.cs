namespace Course.Helpers;

/// <summary>
/// The settings cannot be used. The message has one line for each fault: file, line, key, what is wrong, what is allowed.
/// </summary>
public sealed class ConfigurationException(IEnumerable<string> faults) : Exception(string.Join("\n", faults));
