namespace NATS.Client.JetStream.Models;

/// <summary>What a full stream does.</summary>
public enum StreamConfigDiscard
{
    /// <summary>It removes old messages.</summary>
    Old = 0,

    /// <summary>It refuses new messages.</summary>
    New = 1,
}
