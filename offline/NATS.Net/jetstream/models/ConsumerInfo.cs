using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>A consumer's configuration and progress.</summary>
public record ConsumerInfo
{
    /// <summary>Name of the stream.</summary>
    [JsonPropertyName("stream_name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string StreamName { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>When the server made this report.</summary>
    [JsonPropertyName("ts")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset Ts { get; set; }

    /// <summary>The configuration as the server holds it.</summary>
    [JsonPropertyName("config")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ConsumerConfig Config { get; set; } = new();

    /// <summary>When it was created.</summary>
    [JsonPropertyName("created")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTimeOffset Created { get; set; }

    /// <summary>The last delivered position.</summary>
    [JsonPropertyName("delivered")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public SequenceInfo Delivered { get; set; } = new();

    /// <summary>The highest position up to which everything is acknowledged.</summary>
    [JsonPropertyName("ack_floor")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public SequenceInfo AckFloor { get; set; } = new();

    /// <summary>Messages delivered and not yet acknowledged.</summary>
    [JsonPropertyName("num_ack_pending")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int NumAckPending { get; set; }

    /// <summary>Messages that wait for an ack after a redelivery; it falls again when they are acknowledged.</summary>
    [JsonPropertyName("num_redelivered")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int NumRedelivered { get; set; }

    /// <summary>Number of waiting pull requests.</summary>
    [JsonPropertyName("num_waiting")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int NumWaiting { get; set; }

    /// <summary>Messages not yet delivered.</summary>
    [JsonPropertyName("num_pending")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong NumPending { get; set; }

    /// <summary>Whether the consumer is paused.</summary>
    [JsonPropertyName("paused")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPaused { get; set; }

    /// <summary>How long the pause still lasts.</summary>
    [JsonPropertyName("pause_remaining")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NullableNanosecondsConverter))]
    public TimeSpan? PauseRemaining { get; set; }

    /// <summary>Where the consumer runs in a cluster.</summary>
    [JsonPropertyName("cluster")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ClusterInfo? Cluster { get; set; }

    /// <summary>Whether somebody listens on the deliver subject.</summary>
    [JsonPropertyName("push_bound")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PushBound { get; set; }

    /// <summary>The states of the priority groups.</summary>
    [JsonPropertyName("priority_groups")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<PriorityGroupState>? PriorityGroups { get; set; }
}
