namespace NATS.Client.JetStream.Models;

/// <summary>Which messages of a consumer must be acknowledged.</summary>
public enum ConsumerConfigAckPolicy
{
    /// <summary>Each message, one by one.</summary>
    Explicit = 0,

    /// <summary>An ack covers all messages before it too.</summary>
    All = 1,

    /// <summary>None; delivering is enough.</summary>
    None = 2,

    /// <summary>Acks are part of flow control (server 2.14).</summary>
    FlowControl = 3,
}
