using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The answer to a purge.</summary>
public record StreamPurgeResponse
{
    /// <summary>Whether it was done.</summary>
    [JsonPropertyName("success")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Success { get; set; }

    /// <summary>How many messages were removed.</summary>
    [JsonPropertyName("purged")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Purged { get; set; }
}
