using System.Text.Json.Serialization;

namespace NATS.Client.JetStream.Models;

/// <summary>A stream's configuration and state.</summary>
public record StreamInfo
{
    /// <summary>The configuration as the server holds it.</summary>
    [JsonPropertyName("config")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public StreamConfig Config { get; set; } = new();

    /// <summary>What the stream holds.</summary>
    [JsonPropertyName("state")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public StreamState State { get; set; } = new();

    /// <summary>When it was created.</summary>
    [JsonPropertyName("created")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTimeOffset Created { get; set; }

    /// <summary>When the server made this report.</summary>
    [JsonPropertyName("ts")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset Ts { get; set; }

    /// <summary>Where the stream runs in a cluster.</summary>
    [JsonPropertyName("cluster")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ClusterInfo? Cluster { get; set; }

    /// <summary>How far the mirror has copied.</summary>
    [JsonPropertyName("mirror")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public StreamSourceInfo? Mirror { get; set; }

    /// <summary>How far each source is copied.</summary>
    [JsonPropertyName("sources")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<StreamSourceInfo>? Sources { get; set; }

    /// <summary>Other copies of the stream that can serve reads.</summary>
    [JsonPropertyName("alternates")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ICollection<StreamAlternate>? Alternates { get; set; }
}
