using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

/// <summary>The configuration of a bucket.</summary>
public record NatsKVConfig
{
    /// <summary>Makes a configuration with a name.</summary>
    public NatsKVConfig(string bucket) => Bucket = bucket;

    /// <summary>The name: letters, digits, dashes and underscores.</summary>
    public string Bucket { get; init; }

    /// <summary>A text for people.</summary>
    public string? Description { get; init; }

    /// <summary>Size limit of one value in bytes; 0 means none.</summary>
    public int MaxValueSize { get; init; }

    /// <summary>How many values of a key are kept, 1 to 64; 0 means 1.</summary>
    public long History { get; init; }

    /// <summary>How long a value is kept; zero means for ever.</summary>
    public TimeSpan MaxAge { get; init; }

    /// <summary>Size limit of the bucket in bytes; 0 means none.</summary>
    public long MaxBytes { get; init; }

    /// <summary>Where values are stored.</summary>
    public NatsKVStorageType Storage { get; init; }

    /// <summary>Number of replicas; 0 means 1.</summary>
    public int NumberOfReplicas { get; init; }

    /// <summary>How changes are published again.</summary>
    public NatsKVRepublish? Republish { get; init; }

    /// <summary>Where in a cluster the bucket may be placed.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Whether values are compressed (server 2.10).</summary>
    public bool Compression { get; init; }

    /// <summary>The bucket of which this one is a copy.</summary>
    public StreamSource? Mirror { get; init; }

    /// <summary>The buckets from which this one copies.</summary>
    public ICollection<StreamSource>? Sources { get; set; }

    /// <summary>Names and values that the server keeps for the application (server 2.10).</summary>
    public IDictionary<string, string>? Metadata { get; set; }

    /// <summary>How long a marker stays where a key expired (server 2.11).</summary>
    public TimeSpan LimitMarkerTTL { get; init; }
}

/// <summary>How changes of a bucket are published again.</summary>
public record NatsKVRepublish
{
    /// <summary>The filter of the subjects to publish.</summary>
    public string? Src { get; init; }

    /// <summary>The subject to publish to.</summary>
    public string? Dest { get; init; }

    /// <summary>Whether only headers are published, without values.</summary>
    public bool HeadersOnly { get; init; }
}

/// <summary>Where a bucket stores its values.</summary>
public enum NatsKVStorageType
{
    /// <summary>On disk.</summary>
    File = 0,

    /// <summary>In memory.</summary>
    Memory = 1,
}

/// <summary>Limits of buckets.</summary>
public static class NatsKVDefaults
{
    /// <summary>The longest history of a key.</summary>
    public const int MaxHistory = 64;
}

/// <summary>The state of a bucket.</summary>
/// <param name="Bucket">The name.</param>
/// <param name="IsCompressed">Whether values are compressed.</param>
/// <param name="LimitMarkerTTL">How long a marker stays where a key expired.</param>
/// <param name="Info">The stream below.</param>
public record NatsKVStatus(string Bucket, bool IsCompressed, TimeSpan LimitMarkerTTL, StreamInfo Info);
