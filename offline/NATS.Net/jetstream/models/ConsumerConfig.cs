using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>The configuration of a consumer.</summary>
public record ConsumerConfig
{
    /// <summary>Makes an empty configuration: an ephemeral consumer.</summary>
    public ConsumerConfig()
    {
    }

    /// <summary>Makes the configuration of a durable consumer with this name.</summary>
    public ConsumerConfig(string name)
    {
        Name = name;
        DurableName = name;
    }

    /// <summary>Where in the stream the consumer begins.</summary>
    [JsonPropertyName("deliver_policy")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ConsumerConfigDeliverPolicy DeliverPolicy { get; set; }

    /// <summary>The sequence to begin with, for the policy by start sequence.</summary>
    [JsonPropertyName("opt_start_seq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ulong OptStartSeq { get; set; }

    /// <summary>The time to begin with, for the policy by start time.</summary>
    [JsonPropertyName("opt_start_time")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset OptStartTime { get; set; }

    /// <summary>The name of a durable consumer.</summary>
    [JsonPropertyName("durable_name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? DurableName { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Name { get; set; }

    /// <summary>A text for people, at most 4 KiB.</summary>
    [JsonPropertyName("description")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Description { get; set; }

    /// <summary>The subject to which a push consumer delivers; null for a pull consumer.</summary>
    [JsonPropertyName("deliver_subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? DeliverSubject { get; set; }

    /// <summary>The queue group among which a push consumer divides its messages.</summary>
    [JsonPropertyName("deliver_group")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? DeliverGroup { get; set; }

    /// <summary>Which messages must be acknowledged.</summary>
    [JsonPropertyName("ack_policy")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ConsumerConfigAckPolicy AckPolicy { get; set; }

    /// <summary>How long the server waits for an ack before it delivers again; zero means its default of 30 seconds.</summary>
    [JsonPropertyName("ack_wait")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan AckWait { get; set; }

    /// <summary>How often a message is delivered at most; zero or -1 means without limit.</summary>
    [JsonPropertyName("max_deliver")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MaxDeliver { get; set; }

    /// <summary>Only messages whose subject matches this filter.</summary>
    [JsonPropertyName("filter_subject")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? FilterSubject { get; set; }

    /// <summary>Only messages whose subject matches one of these filters (server 2.10; older servers ignore it).</summary>
    [JsonPropertyName("filter_subjects")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<string>? FilterSubjects { get; set; }

    /// <summary>Whether messages are replayed at once or with their original gaps.</summary>
    [JsonPropertyName("replay_policy")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ConsumerConfigReplayPolicy ReplayPolicy { get; set; }

    /// <summary>Share of acks for which the server publishes a metric, e.g. <c>100%</c>.</summary>
    [JsonPropertyName("sample_freq")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? SampleFreq { get; set; }

    /// <summary>Limit of a push consumer's rate, in bits per second.</summary>
    [JsonPropertyName("rate_limit_bps")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long RateLimitBps { get; set; }

    /// <summary>How many messages may wait for an ack at a time; zero means the server's default of 1000.</summary>
    [JsonPropertyName("max_ack_pending")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MaxAckPending { get; set; }

    /// <summary>How often the server signals that it is alive while there is nothing to deliver.</summary>
    [JsonPropertyName("idle_heartbeat")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan IdleHeartbeat { get; set; }

    /// <summary>Whether a push consumer is paced by flow-control messages.</summary>
    [JsonPropertyName("flow_control")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FlowControl { get; set; }

    /// <summary>How many pull requests may wait at a time.</summary>
    [JsonPropertyName("max_waiting")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MaxWaiting { get; set; }

    /// <summary>Whether the consumer is an internal, direct one.</summary>
    [JsonPropertyName("direct")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Direct { get; set; }

    /// <summary>Whether only headers are delivered, without payloads.</summary>
    [JsonPropertyName("headers_only")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HeadersOnly { get; set; }

    /// <summary>The largest batch a pull request may ask for.</summary>
    [JsonPropertyName("max_batch")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int MaxBatch { get; set; }

    /// <summary>The longest time a pull request may stay open.</summary>
    [JsonPropertyName("max_expires")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan MaxExpires { get; set; }

    /// <summary>The most bytes a pull request may ask for.</summary>
    [JsonPropertyName("max_bytes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MaxBytes { get; set; }

    /// <summary>How long an unused consumer is kept.</summary>
    [JsonPropertyName("inactive_threshold")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan InactiveThreshold { get; set; }

    /// <summary>Waits before each redelivery after an ack timeout; they replace <see cref="AckWait"/>.</summary>
    [JsonPropertyName("backoff")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NullableCollectionNanosecondsConverter))]
    public ICollection<TimeSpan>? Backoff { get; set; }

    /// <summary>Number of replicas of the consumer's state; zero means as many as the stream.</summary>
    [JsonPropertyName("num_replicas")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long NumReplicas { get; set; }

    /// <summary>When the pause ends (server 2.11).</summary>
    [JsonPropertyName("pause_until")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset? PauseUntil { get; set; }

    /// <summary>Whether the consumer's state is kept in memory only.</summary>
    [JsonPropertyName("mem_storage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MemStorage { get; set; }

    /// <summary>Names and values that the server keeps for the application (server 2.10).</summary>
    [JsonPropertyName("metadata")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IDictionary<string, string>? Metadata { get; set; }

    /// <summary>Names of the priority groups, one at present (server 2.11).</summary>
    [JsonPropertyName("priority_groups")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<string>? PriorityGroups { get; init; }

    /// <summary>How clients of a priority group share (server 2.11).</summary>
    [JsonPropertyName("priority_policy")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ConsumerConfigPriorityPolicy? PriorityPolicy { get; init; }

    /// <summary>How long a silent client keeps its pin (server 2.11).</summary>
    [JsonPropertyName("priority_timeout")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonConverter(typeof(NullableNanosecondsConverter))]
    public TimeSpan? PinnedTTL { get; init; }
}
