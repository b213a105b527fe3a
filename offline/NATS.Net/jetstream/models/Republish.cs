using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>How stored messages are published again on another subject.</summary>
public record Republish
{
    /// <summary>The filter of the subjects to read.</summary>
    [JsonPropertyName("src")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Src { get; set; }

    /// <summary>The subject to write to.</summary>
    [JsonPropertyName("dest")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Dest { get; set; }

    /// <summary>Whether only headers are published again, without payloads.</summary>
    [JsonPropertyName("headers_only")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HeadersOnly { get; set; }
}
