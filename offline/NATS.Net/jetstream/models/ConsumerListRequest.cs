namespace NATS.Client.JetStream.Models;

/// <summary>Asks for a page of the consumers of a stream.</summary>
public record ConsumerListRequest : IterableRequest;
