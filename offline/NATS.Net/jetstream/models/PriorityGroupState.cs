using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The state of one priority group of a consumer.</summary>
public record PriorityGroupState
{
    /// <summary>Name of the priority group.</summary>
    [JsonPropertyName("group")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Group { get; set; }

    /// <summary>The id of the client that has the pin.</summary>
    [JsonPropertyName("pinned_client_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? PinnedClientId { get; set; }

    /// <summary>Since when the client has the pin.</summary>
    [JsonPropertyName("pinned_ts")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset? PinnedTs { get; set; }
}
