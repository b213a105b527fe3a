using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A page of streams.</summary>
public record StreamListResponse : IterableResponse
{
    /// <summary>The streams of this page.</summary>
    [JsonPropertyName("streams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ICollection<StreamInfo> Streams { get; set; } = [];

    /// <summary>Streams that did not answer.</summary>
    [JsonPropertyName("missing")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<string>? Missing { get; set; }
}
