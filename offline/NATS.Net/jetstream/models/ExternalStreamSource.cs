using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>How a stream in another account or domain is reached.</summary>
public record ExternalStreamSource
{
    /// <summary>The subject prefix of the other side's JetStream API.</summary>
    [JsonPropertyName("api")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Api { get; set; }

    /// <summary>The subject on which the other side delivers.</summary>
    [JsonPropertyName("deliver")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Deliver { get; set; }
}
