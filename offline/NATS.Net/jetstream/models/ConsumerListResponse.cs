using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A page of the consumers of a stream.</summary>
public record ConsumerListResponse : IterableResponse
{
    /// <summary>The consumers of this page.</summary>
    [JsonPropertyName("consumers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ICollection<ConsumerInfo> Consumers { get; set; } = [];
}
