namespace NATS.Client.Core;

/// <summary>Why a subscription ended.</summary>
public enum NatsSubEndReason
{
    /// <summary>It has not, or for no special reason.</summary>
    None,

    /// <summary>The server has no messages.</summary>
    NoMsgs,

    /// <summary>All messages that were asked for have arrived.</summary>
    MaxMsgs,

    /// <summary>All bytes that were asked for have arrived.</summary>
    MaxBytes,

    /// <summary>Its time was over.</summary>
    Timeout,

    /// <summary>Nothing arrived for too long.</summary>
    IdleTimeout,

    /// <summary>An empty message arrived.</summary>
    EmptyMsg,

    /// <summary>The server's heartbeat stopped.</summary>
    IdleHeartbeatTimeout,

    /// <summary>No first message arrived.</summary>
    StartUpTimeout,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>An error happened.</summary>
    Exception,

    /// <summary>JetStream reported an error.</summary>
    JetStreamError,

    /// <summary>The server ended the pull request before it was filled.</summary>
    RequestsPending,
}
