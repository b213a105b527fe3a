using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Messages that the server found damaged and left out.</summary>
public record LostStreamData
{
    /// <summary>Sequences of the lost messages.</summary>
    [JsonPropertyName("msgs")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<long>? Msgs { get; set; }

    /// <summary>Size of the lost messages in bytes.</summary>
    [JsonPropertyName("bytes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Bytes { get; set; }
}
