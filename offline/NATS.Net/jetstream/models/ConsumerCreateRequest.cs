using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The request that creates or updates a consumer.</summary>
internal record ConsumerCreateRequest
{
    /// <summary>Name of the stream.</summary>
    [JsonPropertyName("stream_name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string StreamName { get; set; }

    /// <summary>The consumer's configuration.</summary>
    [JsonPropertyName("config")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ConsumerConfig? Config { get; set; }

    /// <summary>Whether to create, to update, or both.</summary>
    [JsonPropertyName("action")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ConsumerCreateAction Action { get; set; }
}
