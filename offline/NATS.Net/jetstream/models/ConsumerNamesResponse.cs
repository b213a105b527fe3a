using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A page of the names of a stream's consumers.</summary>
public record ConsumerNamesResponse : IterableResponse
{
    /// <summary>The names of this page.</summary>
    [JsonPropertyName("consumers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ICollection<string> Consumers { get; set; } = [];
}
