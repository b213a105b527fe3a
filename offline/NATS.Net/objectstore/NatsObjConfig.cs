using NATS.Client.JetStream.Models;

namespace NATS.Client.ObjectStore;

/// <summary>Where a bucket stores its objects.</summary>
public enum NatsObjStorageType
{
    /// <summary>On disk.</summary>
    File = 0,

    /// <summary>In memory.</summary>
    Memory = 1,
}

/// <summary>The configuration of a bucket.</summary>
/// <param name="Bucket">The name: letters, digits, dashes and underscores.</param>
public record NatsObjConfig(string Bucket)
{
    /// <summary>A text for people.</summary>
    public string? Description { get; init; }

    /// <summary>How long an object is kept; null means for ever.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Size limit of the bucket in bytes; null means none.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Where objects are stored.</summary>
    public NatsObjStorageType Storage { get; init; }

    /// <summary>Number of replicas.</summary>
    public int NumberOfReplicas { get; init; } = 1;

    /// <summary>Where in a cluster the bucket may be placed.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Names and values that the server keeps for the application (server 2.10).</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    /// <summary>Whether objects are compressed (server 2.10).</summary>
    public bool Compression { get; init; }
}

/// <summary>The options of a watch.</summary>
public record NatsObjWatchOpts
{
    /// <summary>Whether deleted objects are left out.</summary>
    public bool IgnoreDeletes { get; init; }

    /// <summary>Whether earlier descriptions come too.</summary>
    public bool IncludeHistory { get; init; }

    /// <summary>Whether only changes come, not what is there.</summary>
    public bool UpdatesOnly { get; init; }

    /// <summary>Whether the watch ends after what is there.</summary>
    public bool InitialSetOnly { get; init; }

    /// <summary>Called while nothing has arrived; the watch ends if it returns true.</summary>
    public Func<CancellationToken, ValueTask<bool>>? OnNoData { get; init; }
}

/// <summary>The options of a listing.</summary>
public record NatsObjListOpts
{
    /// <summary>Whether deleted objects are listed too.</summary>
    public bool ShowDeleted { get; init; }

    /// <summary>Called while nothing has arrived; the listing ends if it returns true.</summary>
    public Func<CancellationToken, ValueTask<bool>>? OnNoData { get; init; }
}

/// <summary>The state of a bucket.</summary>
/// <param name="Bucket">The name.</param>
/// <param name="IsCompressed">Whether objects are compressed.</param>
/// <param name="Info">The stream below.</param>
public record NatsObjStatus(string Bucket, bool IsCompressed, StreamInfo Info);
