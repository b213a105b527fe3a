namespace NATS.Client.JetStream.Models;

/// <summary>What the account uses of JetStream, and its limits.</summary>
public record AccountInfoResponse : AccountStats;
