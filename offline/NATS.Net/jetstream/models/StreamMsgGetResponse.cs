using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The stored message that was asked for.</summary>
public record StreamMsgGetResponse
{
    /// <summary>The message.</summary>
    [JsonPropertyName("message")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required StoredMessage Message { get; set; }
}
