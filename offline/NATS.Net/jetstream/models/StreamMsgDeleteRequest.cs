using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The request that deletes one message.</summary>
public record StreamMsgDeleteRequest
{
    /// <summary>The sequence in the stream.</summary>
    [JsonPropertyName("seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Seq { get; set; }

    /// <summary>Whether the message is only marked as deleted, not overwritten.</summary>
    [JsonPropertyName("no_erase")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoErase { get; set; }
}
