using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Where in a cluster a stream may be placed.</summary>
public record Placement
{
    /// <summary>Name of the cluster.</summary>
    [JsonPropertyName("cluster")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cluster { get; set; }

    /// <summary>Tags that the servers must have.</summary>
    [JsonPropertyName("tags")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<string>? Tags { get; set; }
}
