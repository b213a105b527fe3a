using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>The JetStream limits of an account; -1 means no limit.</summary>
public record AccountLimits
{
    /// <summary>Bytes in memory.</summary>
    [JsonPropertyName("max_memory")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long MaxMemory { get; set; }

    /// <summary>Bytes on disk.</summary>
    [JsonPropertyName("max_storage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long MaxStorage { get; set; }

    /// <summary>How many streams there may be.</summary>
    [JsonPropertyName("max_streams")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int MaxStreams { get; set; }

    /// <summary>How many consumers there may be.</summary>
    [JsonPropertyName("max_consumers")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int MaxConsumers { get; set; }

    /// <summary>Whether each stream must set a size limit.</summary>
    [JsonPropertyName("max_bytes_required")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MaxBytesRequired { get; set; }

    /// <summary>How many unacknowledged messages a consumer may have.</summary>
    [JsonPropertyName("max_ack_pending")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int MaxAckPending { get; set; }

    /// <summary>Size limit of one stream in memory, in bytes.</summary>
    [JsonPropertyName("memory_max_stream_bytes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MemoryMaxStreamBytes { get; set; } = -1;

    /// <summary>Size limit of one stream on disk, in bytes.</summary>
    [JsonPropertyName("storage_max_stream_bytes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long StorageMaxStreamBytes { get; set; } = -1;
}
