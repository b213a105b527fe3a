using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>What a stream holds now.</summary>
public record StreamState
{
    /// <summary>Number of messages.</summary>
    [JsonPropertyName("messages")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Messages { get; set; }

    /// <summary>Size of all messages in bytes.</summary>
    [JsonPropertyName("bytes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Bytes { get; set; }

    /// <summary>Sequence of the oldest message.</summary>
    [JsonPropertyName("first_seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong FirstSeq { get; set; }

    /// <summary>Time of the oldest message, as the server writes it.</summary>
    [JsonPropertyName("first_ts")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? FirstTs { get; set; }

    /// <summary>Sequence of the newest message.</summary>
    [JsonPropertyName("last_seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong LastSeq { get; set; }

    /// <summary>Time of the newest message, as the server writes it.</summary>
    [JsonPropertyName("last_ts")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? LastTs { get; set; }

    /// <summary>Sequences of deleted messages, when they were asked for.</summary>
    [JsonPropertyName("deleted")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<long>? Deleted { get; set; }

    /// <summary>Number of messages for each subject that was asked for.</summary>
    [JsonPropertyName("subjects")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IDictionary<string, long>? Subjects { get; set; }

    /// <summary>Number of different subjects.</summary>
    [JsonPropertyName("num_subjects")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long NumSubjects { get; set; }

    /// <summary>Number of deleted messages between the first and the last.</summary>
    [JsonPropertyName("num_deleted")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long NumDeleted { get; set; }

    /// <summary>Messages the server found damaged.</summary>
    [JsonPropertyName("lost")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LostStreamData? Lost { get; set; }

    /// <summary>Number of consumers.</summary>
    [JsonPropertyName("consumer_count")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long ConsumerCount { get; set; }
}
