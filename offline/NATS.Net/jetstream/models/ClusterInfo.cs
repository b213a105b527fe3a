using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Where a stream or consumer runs in a cluster.</summary>
public record ClusterInfo
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Name { get; set; }

    /// <summary>Name of the Raft group.</summary>
    [JsonPropertyName("raft_group")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? RaftGroup { get; set; }

    /// <summary>Name of the server that leads.</summary>
    [JsonPropertyName("leader")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Leader { get; set; }

    /// <summary>The other replicas.</summary>
    [JsonPropertyName("replicas")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<PeerInfo>? Replicas { get; set; }

    /// <summary>Since when it leads.</summary>
    [JsonPropertyName("leader_since")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset LeaderSince { get; init; }

    /// <summary>Whether the group's traffic is in the system account.</summary>
    [JsonPropertyName("system_account")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SystemAccount { get; init; }

    /// <summary>The account that carries the group's traffic.</summary>
    [JsonPropertyName("traffic_account")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? TrafficAccount { get; init; }
}
