using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The answer to deleting a consumer.</summary>
public record ConsumerDeleteResponse
{
    /// <summary>Whether it was done.</summary>
    [JsonPropertyName("success")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Success { get; set; }
}
