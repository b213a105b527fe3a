using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Asks for a page of the names of a stream's consumers.</summary>
public record ConsumerNamesRequest : IterableRequest
{
    /// <summary>Only consumers with this filter subject.</summary>
    [JsonPropertyName("subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Subject { get; set; }
}
