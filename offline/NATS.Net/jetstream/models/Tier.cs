using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>What an account uses of one tier of replication.</summary>
public record Tier
{
    /// <summary>Bytes in memory.</summary>
    [JsonPropertyName("memory")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Memory { get; set; }

    /// <summary>Bytes on disk.</summary>
    [JsonPropertyName("storage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Storage { get; set; }

    /// <summary>Reserved bytes in memory.</summary>
    [JsonPropertyName("reserved_memory")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong ReservedMemory { get; set; }

    /// <summary>Reserved bytes on disk.</summary>
    [JsonPropertyName("reserved_storage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong ReservedStore { get; set; }

    /// <summary>Number of streams.</summary>
    [JsonPropertyName("streams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Streams { get; set; }

    /// <summary>Number of consumers.</summary>
    [JsonPropertyName("consumers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Consumers { get; set; }

    /// <summary>The limits that hold.</summary>
    [JsonPropertyName("limits")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public AccountLimits Limits { get; set; } = new();
}
