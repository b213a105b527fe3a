using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The request that moves a consumer to a sequence.</summary>
internal record ConsumerResetRequest
{
    /// <summary>The sequence to go to.</summary>
    [JsonPropertyName("seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong Seq { get; set; }
}
