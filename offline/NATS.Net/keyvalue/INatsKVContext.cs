using NATS.Client.JetStream;

namespace NATS.Client.KeyValueStore;

/// <summary>Key-value stores.</summary>
public interface INatsKVContext
{
    /// <summary>The JetStream below.</summary>
    INatsJSContext JetStreamContext { get; }

    /// <summary>The options.</summary>
    NatsKVOpts Opts { get; }

    /// <summary>Creates a bucket.</summary>
    ValueTask<INatsKVStore> CreateStoreAsync(string bucket, CancellationToken cancellationToken = default);

    /// <summary>Creates a bucket.</summary>
    ValueTask<INatsKVStore> CreateStoreAsync(NatsKVConfig config, CancellationToken cancellationToken = default);

    /// <summary>Finds a bucket.</summary>
    ValueTask<INatsKVStore> GetStoreAsync(string bucket, CancellationToken cancellationToken = default);

    /// <summary>Updates a bucket.</summary>
    ValueTask<INatsKVStore> UpdateStoreAsync(NatsKVConfig config, CancellationToken cancellationToken = default);

    /// <summary>Creates a bucket, or updates the one that is there.</summary>
    ValueTask<INatsKVStore> CreateOrUpdateStoreAsync(NatsKVConfig config, CancellationToken cancellationToken = default);

    /// <summary>Deletes a bucket with all its entries.</summary>
    ValueTask<bool> DeleteStoreAsync(string bucket, CancellationToken cancellationToken = default);

    /// <summary>Lists the names of the buckets.</summary>
    IAsyncEnumerable<string> GetBucketNamesAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the states of all streams as buckets.</summary>
    IAsyncEnumerable<NatsKVStatus> GetStatusesAsync(CancellationToken cancellationToken = default);
}
