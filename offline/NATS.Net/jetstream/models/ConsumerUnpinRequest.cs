using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The request that releases the pinned client of a priority group.</summary>
internal record ConsumerUnpinRequest
{
    /// <summary>Name of the priority group.</summary>
    [JsonPropertyName("group")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Group { get; set; }
}
