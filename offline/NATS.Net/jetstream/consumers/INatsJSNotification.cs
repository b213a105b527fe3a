namespace NATS.Client.JetStream;

/// <summary>Something that happened while messages were fetched.</summary>
public interface INatsJSNotification
{
    /// <summary>What happened.</summary>
    string Name { get; }
}

/// <summary>The server gave no sign of life for two heartbeats.</summary>
public record NatsJSTimeoutNotification : INatsJSNotification
{
    /// <summary>The notification.</summary>
    public static readonly NatsJSTimeoutNotification Default = new();

    /// <inheritdoc/>
    public string Name => "Timeout";
}

/// <summary>Nobody answers: the consumer is gone, or JetStream is not there.</summary>
public record NatsJSNoRespondersNotification : INatsJSNotification
{
    /// <summary>The notification.</summary>
    public static readonly NatsJSNoRespondersNotification Default = new();

    /// <inheritdoc/>
    public string Name => "No Responders";
}

/// <summary>Another server leads now.</summary>
public record NatsJSLeadershipChangeNotification : INatsJSNotification
{
    /// <summary>The notification.</summary>
    public static readonly NatsJSLeadershipChangeNotification Default = new();

    /// <inheritdoc/>
    public string Name => "Leadership Change";
}

/// <summary>The next message is larger than the bytes that were asked for.</summary>
public record NatsJSMessageSizeExceedsMaxBytesNotification : INatsJSNotification
{
    /// <summary>The notification.</summary>
    public static readonly NatsJSMessageSizeExceedsMaxBytesNotification Default = new();

    /// <inheritdoc/>
    public string Name => "Message Size Exceeds MaxBytes";
}

/// <summary>Another client is pinned now.</summary>
public record NatsJSPinIdMismatchNotification : INatsJSNotification
{
    /// <summary>The notification.</summary>
    public static readonly NatsJSPinIdMismatchNotification Default = new();

    /// <inheritdoc/>
    public string Name => "Pin ID Mismatch";
}

/// <summary>The server said something else.</summary>
/// <param name="Name">What happened.</param>
/// <param name="HeaderCode">The status code.</param>
/// <param name="HeaderMessageText">The status text.</param>
public record NatsJSProtocolNotification(string Name, int HeaderCode, string HeaderMessageText) : INatsJSNotification;
