using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>What a stream's information should contain.</summary>
public record StreamInfoRequest
{
    /// <summary>Whether to list the sequences of deleted messages.</summary>
    [JsonPropertyName("deleted_details")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DeletedDetails { get; set; }

    /// <summary>List the subjects that match this filter, with their counts.</summary>
    [JsonPropertyName("subjects_filter")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? SubjectsFilter { get; set; }

    /// <summary>Index of the first entry, from 0.</summary>
    [JsonPropertyName("offset")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Offset { get; set; }
}
