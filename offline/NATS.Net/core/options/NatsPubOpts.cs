namespace NATS.Client.Core;

/// <summary>The options of publishing one message.</summary>
public record NatsPubOpts;
