using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A message as it is stored in a stream.</summary>
public record StoredMessage
{
    /// <summary>The subject.</summary>
    [JsonPropertyName("subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Subject { get; set; }

    /// <summary>The sequence in the stream.</summary>
    [JsonPropertyName("seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Seq { get; set; }

    /// <summary>The payload.</summary>
    [JsonPropertyName("data")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ReadOnlyMemory<byte> Data { get; set; }

    /// <summary>When it was stored.</summary>
    [JsonPropertyName("time")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset Time { get; set; }

    /// <summary>The headers in wire format, as base64; null if there are none.</summary>
    [JsonPropertyName("hdrs")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Hdrs { get; set; }
}
