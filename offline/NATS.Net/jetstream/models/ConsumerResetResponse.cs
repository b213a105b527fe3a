using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The answer to resetting a consumer.</summary>
public record ConsumerResetResponse : ConsumerInfo
{
    /// <summary>The sequence to which the consumer was reset.</summary>
    [JsonPropertyName("reset_seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong ResetSeq { get; set; }
}
