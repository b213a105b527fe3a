using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A stream's information; the subjects in its state come in pages.</summary>
public record StreamInfoResponse : StreamInfo
{
    /// <summary>Number of all entries.</summary>
    [JsonPropertyName("total")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Total { get; set; }

    /// <summary>Index of the first entry, from 0.</summary>
    [JsonPropertyName("offset")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Offset { get; set; }

    /// <summary>How many entries a page holds at most.</summary>
    [JsonPropertyName("limit")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Limit { get; set; }
}
