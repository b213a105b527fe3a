using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The answer to deleting a message or a stream.</summary>
public record StreamMsgDeleteResponse
{
    /// <summary>Whether it was done.</summary>
    [JsonPropertyName("success")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Success { get; set; }
}
