using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>One replica in a cluster.</summary>
public record PeerInfo
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>Whether the replica is up to date.</summary>
    [JsonPropertyName("current")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Current { get; set; }

    /// <summary>Time since the last activity.</summary>
    [JsonPropertyName("active")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan Active { get; set; }

    /// <summary>Whether the replica is not reachable.</summary>
    [JsonPropertyName("offline")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Offline { get; set; }

    /// <summary>How many operations the replica is behind.</summary>
    [JsonPropertyName("lag")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Lag { get; set; }
}
