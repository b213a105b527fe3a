using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>How far a mirror or source has copied.</summary>
public record StreamSourceInfo
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>Only messages whose subject matches this filter.</summary>
    [JsonPropertyName("filter_subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? FilterSubject { get; set; }

    /// <summary>The subject to which the source's subjects are rewritten.</summary>
    [JsonPropertyName("subject_transform_dest")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? SubjectTransformDest { get; set; }

    /// <summary>How many messages the copy is behind.</summary>
    [JsonPropertyName("lag")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Lag { get; set; }

    /// <summary>Time since the last message arrived; null if none did.</summary>
    [JsonPropertyName("active")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(NullableNanosecondsWithMinusOneConverter))]
    public TimeSpan? Active { get; set; }

    /// <summary>How the source is reached in another account or domain.</summary>
    [JsonPropertyName("external")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExternalStreamSource? External { get; set; }

    /// <summary>Why copying does not work; null if it does.</summary>
    [JsonPropertyName("error")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ApiError? Error { get; set; }
}
