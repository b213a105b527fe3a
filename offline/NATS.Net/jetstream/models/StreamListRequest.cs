using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>Asks for a page of streams.</summary>
public record StreamListRequest
{
    /// <summary>Only streams that listen on this subject.</summary>
    [JsonPropertyName("subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Subject { get; set; }

    /// <summary>Index of the first entry, from 0.</summary>
    [JsonPropertyName("offset")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Offset { get; set; }
}
