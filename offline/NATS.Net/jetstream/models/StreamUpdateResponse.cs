namespace NATS.Client.JetStream.Models;

/// <summary>The stream after an update.</summary>
public record StreamUpdateResponse : StreamInfo;
