using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>The answer to pausing or resuming a consumer.</summary>
public record ConsumerPauseResponse
{
    /// <summary>Whether the consumer is paused.</summary>
    [JsonPropertyName("paused")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsPaused { get; init; }

    /// <summary>When the pause ends (server 2.11).</summary>
    [JsonPropertyName("pause_until")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset PauseUntil { get; init; }

    /// <summary>How long the pause still lasts.</summary>
    [JsonPropertyName("pause_remaining")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NullableNanosecondsConverter))]
    public TimeSpan? PauseRemaining { get; init; }
}
