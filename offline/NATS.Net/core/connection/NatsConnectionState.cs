namespace NATS.Client.Core;

/// <summary>The state of a connection.</summary>
public enum NatsConnectionState
{
    /// <summary>Not yet connected.</summary>
    Closed,

    /// <summary>Connected.</summary>
    Open,

    /// <summary>Connecting for the first time.</summary>
    Connecting,

    /// <summary>Lost, and trying to connect again.</summary>
    Reconnecting,

    /// <summary>Given up for good.</summary>
    Failed,
}
