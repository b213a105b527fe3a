using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>The configuration of a stream.</summary>
public record StreamConfig
{
    /// <summary>Makes a configuration with a name and the subjects to store.</summary>
    public StreamConfig(string name, ICollection<string> subjects)
    {
        Name = name;
        Subjects = subjects;
    }

    /// <summary>Makes an empty configuration.</summary>
    public StreamConfig()
    {
    }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Name { get; set; }

    /// <summary>A text for people, at most 4 KiB.</summary>
    [JsonPropertyName("description")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Description { get; set; }

    /// <summary>The subjects whose messages the stream stores.</summary>
    [JsonPropertyName("subjects")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<string>? Subjects { get; set; }

    /// <summary>How subjects are rewritten before a message is stored (server 2.10).</summary>
    [JsonPropertyName("subject_transform")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SubjectTransform? SubjectTransform { get; set; }

    /// <summary>When messages may be removed.</summary>
    [JsonPropertyName("retention")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public StreamConfigRetention Retention { get; set; }

    /// <summary>How many consumers the stream may have; 0 or -1 means no limit.</summary>
    [JsonPropertyName("max_consumers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int MaxConsumers { get; set; }

    /// <summary>How many messages are kept at most; 0 or -1 means no limit.</summary>
    [JsonPropertyName("max_msgs")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long MaxMsgs { get; set; }

    /// <summary>How many messages are kept for each subject; 0 means no limit.</summary>
    [JsonPropertyName("max_msgs_per_subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MaxMsgsPerSubject { get; set; }

    /// <summary>Size limit in bytes; 0 or -1 means none.</summary>
    [JsonPropertyName("max_bytes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long MaxBytes { get; set; }

    /// <summary>How long a message is kept; zero means for ever.</summary>
    [JsonPropertyName("max_age")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan MaxAge { get; set; }

    /// <summary>Size limit of one message in bytes; 0 or -1 means none.</summary>
    [JsonPropertyName("max_msg_size")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int MaxMsgSize { get; set; }

    /// <summary>Where messages are stored.</summary>
    [JsonPropertyName("storage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public StreamConfigStorage Storage { get; set; }

    /// <summary>How messages are compressed in the store (server 2.10).</summary>
    [JsonPropertyName("compression")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public StreamConfigCompression Compression { get; set; }

    /// <summary>Number of replicas, 1 to 5; zero means 1.</summary>
    [JsonPropertyName("num_replicas")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int NumReplicas { get; set; }

    /// <summary>Whether the stream sends no publish acks.</summary>
    [JsonPropertyName("no_ack")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoAck { get; set; }

    /// <summary>The template that made the stream.</summary>
    [JsonPropertyName("template_owner")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? TemplateOwner { get; set; }

    /// <summary>What happens when a limit is reached: old messages go, or new ones are refused.</summary>
    [JsonPropertyName("discard")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public StreamConfigDiscard Discard { get; set; }

    /// <summary>How long message ids are remembered; zero means the server's default of 2 minutes.</summary>
    [JsonPropertyName("duplicate_window")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan DuplicateWindow { get; set; }

    /// <summary>Where in a cluster the stream may be placed.</summary>
    [JsonPropertyName("placement")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Placement? Placement { get; set; }

    /// <summary>The stream of which this one is a copy.</summary>
    [JsonPropertyName("mirror")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public StreamSource? Mirror { get; set; }

    /// <summary>The streams from which this one copies.</summary>
    [JsonPropertyName("sources")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<StreamSource>? Sources { get; set; }

    /// <summary>Whether the stream is closed for good.</summary>
    [JsonPropertyName("sealed")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Sealed { get; set; }

    /// <summary>Whether deleting single messages is forbidden.</summary>
    [JsonPropertyName("deny_delete")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DenyDelete { get; set; }

    /// <summary>Whether purging is forbidden.</summary>
    [JsonPropertyName("deny_purge")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DenyPurge { get; set; }

    /// <summary>Whether a message may replace all earlier ones by its rollup header.</summary>
    [JsonPropertyName("allow_rollup_hdrs")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowRollupHdrs { get; set; }

    /// <summary>Whether messages may be read directly, from any replica.</summary>
    [JsonPropertyName("allow_direct")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowDirect { get; set; }

    /// <summary>Whether a mirror answers direct reads for its origin.</summary>
    [JsonPropertyName("mirror_direct")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MirrorDirect { get; set; }

    /// <summary>How stored messages are published again.</summary>
    [JsonPropertyName("republish")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Republish? Republish { get; set; }

    /// <summary>Whether new messages are refused per subject, with <see cref="MaxMsgsPerSubject"/>.</summary>
    [JsonPropertyName("discard_new_per_subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DiscardNewPerSubject { get; set; }

    /// <summary>Whether messages may carry their own time to live (server 2.11).</summary>
    [JsonPropertyName("allow_msg_ttl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowMsgTTL { get; set; }

    /// <summary>How long a marker stays where the last message of a subject expired (server 2.11).</summary>
    [JsonPropertyName("subject_delete_marker_ttl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan SubjectDeleteMarkerTTL { get; set; }

    /// <summary>Names and values that the server keeps for the application (server 2.10).</summary>
    [JsonPropertyName("metadata")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IDictionary<string, string>? Metadata { get; set; }

    /// <summary>Whether the stream counts (server 2.12).</summary>
    [JsonPropertyName("allow_msg_counter")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowMsgCounter { get; set; }

    /// <summary>Whether messages may be scheduled (server 2.12).</summary>
    [JsonPropertyName("allow_msg_schedules")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowMsgSchedules { get; set; }

    /// <summary>Whether batches may be published atomically (server 2.12).</summary>
    [JsonPropertyName("allow_atomic")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowAtomicPublish { get; set; }

    /// <summary>How writes reach the disk (server 2.12).</summary>
    [JsonPropertyName("persist_mode")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StreamConfigPersistMode? PersistMode { get; set; }

    /// <summary>Whether fast batches may be published (server 2.14).</summary>
    [JsonPropertyName("allow_batched")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowBatchPublish { get; set; }
}
