using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Which messages a purge removes; empty means all.</summary>
public record StreamPurgeRequest
{
    /// <summary>Only messages whose subject matches this filter.</summary>
    [JsonPropertyName("filter")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Filter { get; set; }

    /// <summary>Only messages before this sequence.</summary>
    [JsonPropertyName("seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Seq { get; set; }

    /// <summary>How many of the newest messages to keep.</summary>
    [JsonPropertyName("keep")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Keep { get; set; }
}
