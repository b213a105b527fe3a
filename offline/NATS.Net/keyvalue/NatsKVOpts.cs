namespace NATS.Client.KeyValueStore;

/// <summary>The options of a key-value context.</summary>
public class NatsKVOpts
{
    /// <summary>The defaults.</summary>
    public static readonly NatsKVOpts Default = new();

    /// <summary>Whether direct reads name the key in the subject. Default false.</summary>
    public bool UseDirectGetApiWithKeysInSubject { get; init; }

    /// <summary>Whether a cancelled watch throws. Default true.</summary>
    public bool WatcherThrowOnCancellation { get; init; } = true;
}

/// <summary>The options of a watch.</summary>
public record NatsKVWatchOpts
{
    /// <summary>The defaults: the last value of each key, then changes.</summary>
    public static readonly NatsKVWatchOpts Default = new();

    /// <summary>How often the server gives a sign of life. Default 5 seconds.</summary>
    public TimeSpan IdleHeartbeat { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether deletions are left out.</summary>
    public bool IgnoreDeletes { get; init; }

    /// <summary>Whether earlier values come too.</summary>
    public bool IncludeHistory { get; init; }

    /// <summary>Whether only changes come, not what is there.</summary>
    public bool UpdatesOnly { get; init; }

    /// <summary>Whether values are left out.</summary>
    public bool MetaOnly { get; init; }

    /// <summary>Called when there is nothing to begin with; the watch ends if it returns true.</summary>
    public Func<CancellationToken, ValueTask<bool>>? OnNoData { get; init; }

    /// <summary>The revision to begin with.</summary>
    public ulong ResumeAtRevision { get; init; }

    internal void Check()
    {
        if (ResumeAtRevision > 0 && (IncludeHistory || UpdatesOnly))
            throw new InvalidOperationException("IncludeHistory and UpdatesOnly are only valid when ResumeAtRevision is not set.");
        if (IncludeHistory && UpdatesOnly) throw new InvalidOperationException("IncludeHistory and UpdatesOnly are mutually exclusive.");
    }
}

/// <summary>The options of a deletion.</summary>
public record NatsKVDeleteOpts
{
    /// <summary>Whether the history goes too.</summary>
    public bool Purge { get; init; }

    /// <summary>Delete only if the key has this revision; 0 means any.</summary>
    public ulong Revision { get; init; }
}

/// <summary>The options of purging deleted keys.</summary>
public record NatsKVPurgeOpts
{
    /// <summary>The defaults: markers of the last 30 minutes stay.</summary>
    public static readonly NatsKVPurgeOpts Default = new() { DeleteMarkersThreshold = TimeSpan.FromMinutes(30) };

    /// <summary>Markers younger than this stay; zero means that none stays.</summary>
    public TimeSpan DeleteMarkersThreshold { get; init; }
}
