using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The answer to releasing a pinned client.</summary>
internal record ConsumerUnpinResponse
{
    /// <summary>Whether it was done.</summary>
    [JsonPropertyName("success")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Success { get; set; }
}
