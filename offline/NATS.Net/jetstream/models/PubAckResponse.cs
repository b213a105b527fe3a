using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The server's answer to a published message.</summary>
public record PubAckResponse
{
    /// <summary>Why the server did not store the message; null if it did.</summary>
    [JsonPropertyName("error")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ApiError? Error { get; set; }

    /// <summary>Name of the stream.</summary>
    [JsonPropertyName("stream")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Stream { get; set; }

    /// <summary>The sequence in the stream.</summary>
    [JsonPropertyName("seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Seq { get; set; }

    /// <summary>Whether the stream already holds a message with this id.</summary>
    [JsonPropertyName("duplicate")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Duplicate { get; set; }

    /// <summary>The JetStream domain that stored the message.</summary>
    [JsonPropertyName("domain")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Domain { get; set; }

    /// <summary>The counter's new value, for a stream that counts.</summary>
    [JsonPropertyName("val")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Value { get; set; }
}
