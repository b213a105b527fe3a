using System.Text.Json.Serialization;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream.Models;

/// <summary>A pull request: how many messages a client asks for, and for how long.</summary>
public record ConsumerGetnextRequest
{
    /// <summary>How long the request stays open.</summary>
    [JsonPropertyName("expires")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan Expires { get; set; }

    /// <summary>How many messages are asked for.</summary>
    [JsonPropertyName("batch")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Batch { get; set; }

    /// <summary>How many bytes are asked for at most.</summary>
    [JsonPropertyName("max_bytes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MaxBytes { get; set; }

    /// <summary>Whether to answer at once when there is no message.</summary>
    [JsonPropertyName("no_wait")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoWait { get; set; }

    /// <summary>How often the server signals that it is alive while there is nothing to deliver.</summary>
    [JsonPropertyName("idle_heartbeat")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonConverter(typeof(NanosecondsConverter))]
    public TimeSpan IdleHeartbeat { get; set; }

    /// <summary>Name of the priority group.</summary>
    [JsonPropertyName("group")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Group { get; set; }

    /// <summary>Deliver only once this many messages are pending.</summary>
    [JsonPropertyName("min_pending")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MinPending { get; set; }

    /// <summary>Deliver only once this many messages wait for an ack.</summary>
    [JsonPropertyName("min_ack_pending")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MinAckPending { get; set; }

    /// <summary>The id of a pinned client.</summary>
    [JsonPropertyName("id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Id { get; set; }

    /// <summary>The client's priority, 0 (first) to 9.</summary>
    [JsonPropertyName("priority")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public byte Priority { get; set; }
}
