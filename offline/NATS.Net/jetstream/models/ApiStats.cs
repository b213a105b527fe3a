using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>How often the account has called the JetStream API.</summary>
public record ApiStats
{
    /// <summary>The API level of the server.</summary>
    [JsonPropertyName("level")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Level { get; set; }

    /// <summary>Number of calls.</summary>
    [JsonPropertyName("total")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Total { get; set; }

    /// <summary>Number of calls that failed.</summary>
    [JsonPropertyName("errors")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Errors { get; set; }

    /// <summary>Number of calls under way.</summary>
    [JsonPropertyName("inflight")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Inflight { get; set; }
}
