using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The request that pauses a consumer; without a time it resumes.</summary>
internal record ConsumerPauseRequest
{
    /// <summary>When the pause ends (server 2.11).</summary>
    [JsonPropertyName("pause_until")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset? PauseUntil { get; set; }
}
