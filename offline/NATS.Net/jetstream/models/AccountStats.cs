using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>What an account uses of JetStream.</summary>
public record AccountStats
{
    /// <summary>Bytes in memory.</summary>
    [JsonPropertyName("memory")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Memory { get; set; }

    /// <summary>Bytes on disk.</summary>
    [JsonPropertyName("storage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Storage { get; set; }

    /// <summary>Number of streams.</summary>
    [JsonPropertyName("streams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Streams { get; set; }

    /// <summary>Number of consumers.</summary>
    [JsonPropertyName("consumers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Consumers { get; set; }

    /// <summary>The JetStream domain.</summary>
    [JsonPropertyName("domain")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Domain { get; set; }

    /// <summary>The limits that hold.</summary>
    [JsonPropertyName("limits")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public AccountLimits Limits { get; set; } = new();

    /// <summary>Use and limits for each tier of replication.</summary>
    [JsonPropertyName("tiers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IDictionary<string, Tier>? Tiers { get; set; }

    /// <summary>How often the JetStream API was called.</summary>
    [JsonPropertyName("api")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ApiStats Api { get; set; } = new();
}
