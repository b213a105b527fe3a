namespace Course.Pins;

/// <summary><c>pins.toml</c> cannot be read, or a pin cannot be moved; the message says why and what to do.</summary>
public sealed class PinException(string message) : Exception(message);
