using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A position of a consumer, in its own and in the stream's sequence.</summary>
public record SequenceInfo
{
    /// <summary>Sequence in the consumer: the number of deliveries.</summary>
    [JsonPropertyName("consumer_seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong ConsumerSeq { get; set; }

    /// <summary>Sequence in the stream.</summary>
    [JsonPropertyName("stream_seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong StreamSeq { get; set; }

    /// <summary>When this position last moved.</summary>
    [JsonPropertyName("last_active")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset LastActive { get; set; }
}
