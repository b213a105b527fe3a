using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>A stream from which another one copies.</summary>
public record StreamSource
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>The sequence to begin with.</summary>
    [JsonPropertyName("opt_start_seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong OptStartSeq { get; set; }

    /// <summary>The time to begin with.</summary>
    [JsonPropertyName("opt_start_time")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(DateTimeOffsetConverter))]
    public DateTimeOffset OptStartTime { get; set; }

    /// <summary>Only messages whose subject matches this filter.</summary>
    [JsonPropertyName("filter_subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? FilterSubject { get; set; }

    /// <summary>How subjects are rewritten.</summary>
    [JsonPropertyName("subject_transforms")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<SubjectTransform>? SubjectTransforms { get; set; }

    /// <summary>How the source is reached in another account or domain.</summary>
    [JsonPropertyName("external")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExternalStreamSource? External { get; set; }

    /// <summary>The consumer to read through, instead of one made for the purpose.</summary>
    [JsonPropertyName("consumer")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public StreamConsumerSource? Consumer { get; set; }

    /// <summary>The JetStream domain of the source; it becomes <see cref="External"/> when the request is sent.</summary>
    [JsonIgnore]
    public string? Domain { get; set; }
}
