using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Another copy of a stream, e.g. a mirror, that can serve reads.</summary>
public record StreamAlternate
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>Name of the cluster that holds the copy.</summary>
    [JsonPropertyName("cluster")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Cluster { get; set; }

    /// <summary>The JetStream domain of the copy.</summary>
    [JsonPropertyName("domain")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Domain { get; set; }
}
