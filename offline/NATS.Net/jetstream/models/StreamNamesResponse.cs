using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A page of stream names.</summary>
public record StreamNamesResponse : IterableResponse
{
    /// <summary>The names of this page; null if there are none.</summary>
    [JsonPropertyName("streams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<string>? Streams { get; set; }
}
