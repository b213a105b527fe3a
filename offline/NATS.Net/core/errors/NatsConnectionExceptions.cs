using System.Diagnostics.CodeAnalysis;

namespace NATS.Client.Core;

/// <summary>The connection has given up for good.</summary>
public sealed class NatsConnectionFailedException(string message) : NatsException(message);

/// <summary>The other side broke the protocol; the connection is closed.</summary>
public sealed class NatsProtocolViolationException(string message) : NatsException(message)
{
    /// <summary>Throws a <see cref="NatsProtocolViolationException"/> with this message.</summary>
    [DoesNotReturn]
    public static new void Throw(string message) => throw new NatsProtocolViolationException(message);
}

/// <summary>A command could not be written in time.</summary>
public sealed class NatsTimeoutException() : NatsException("Operation timed out")
{
    /// <summary>Throws a <see cref="NatsTimeoutException"/>.</summary>
    [DoesNotReturn]
    public static void Throw() => throw new NatsTimeoutException();
}
