namespace NATS.Client.JetStream.Models;

/// <summary>How the clients of a priority group share messages.</summary>
public enum ConsumerConfigPriorityPolicy
{
    /// <summary>No priorities.</summary>
    None = 0,

    /// <summary>Clients with a lower number first.</summary>
    Prioritized = 1,

    /// <summary>Only when much is pending.</summary>
    Overflow = 2,

    /// <summary>One client at a time.</summary>
    PinnedClient = 3,
}
