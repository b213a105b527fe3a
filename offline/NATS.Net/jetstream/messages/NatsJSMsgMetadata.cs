namespace NATS.Client.JetStream;

/// <summary>What JetStream tells with a delivered message.</summary>
/// <param name="Sequence">Its place in the stream and in the consumer.</param>
/// <param name="NumDelivered">How often it was delivered, this time included.</param>
/// <param name="NumPending">How many messages come after it.</param>
/// <param name="Timestamp">When it was stored.</param>
/// <param name="Stream">Name of the stream.</param>
/// <param name="Consumer">Name of the consumer.</param>
/// <param name="Domain">The JetStream domain; empty if there is none.</param>
public readonly record struct NatsJSMsgMetadata(NatsJSSequencePair Sequence, ulong NumDelivered, ulong NumPending, DateTimeOffset Timestamp, string Stream, string Consumer, string Domain);

/// <summary>A place in a stream and in a consumer.</summary>
/// <param name="Stream">Sequence in the stream.</param>
/// <param name="Consumer">Sequence in the consumer: the number of deliveries.</param>
public readonly record struct NatsJSSequencePair(ulong Stream, ulong Consumer);
