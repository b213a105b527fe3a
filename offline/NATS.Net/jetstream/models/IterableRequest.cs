using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A request whose answer comes in pages.</summary>
public record IterableRequest
{
    /// <summary>Index of the first entry, from 0.</summary>
    [JsonPropertyName("offset")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Offset { get; set; }
}
