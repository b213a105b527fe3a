namespace NATS.Client.JetStream.Models;

/// <summary>How fast old messages are replayed.</summary>
public enum ConsumerConfigReplayPolicy
{
    /// <summary>As fast as the client takes them.</summary>
    Instant = 0,

    /// <summary>With the gaps in which they were published.</summary>
    Original = 1,
}
