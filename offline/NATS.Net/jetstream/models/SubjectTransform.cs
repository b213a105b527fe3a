using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>How subjects are rewritten.</summary>
public record SubjectTransform
{
    /// <summary>The filter of the subjects to read.</summary>
    [JsonPropertyName("src")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Src { get; set; }

    /// <summary>The subject to write to.</summary>
    [JsonPropertyName("dest")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Dest { get; set; }
}
