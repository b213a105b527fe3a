using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>One page of an answer.</summary>
public record IterableResponse
{
    /// <summary>Number of all entries.</summary>
    [JsonPropertyName("total")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Total { get; set; }

    /// <summary>Index of the first entry, from 0.</summary>
    [JsonPropertyName("offset")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Offset { get; set; }

    /// <summary>How many entries a page holds at most.</summary>
    [JsonPropertyName("limit")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Limit { get; set; }
}
