using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The consumer through which a source is read.</summary>
public record StreamConsumerSource
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>The subject to which the consumer delivers.</summary>
    [JsonPropertyName("deliver_subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? DeliverSubject { get; set; }
}
