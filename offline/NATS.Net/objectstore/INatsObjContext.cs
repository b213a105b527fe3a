using NATS.Client.JetStream;

namespace NATS.Client.ObjectStore;

/// <summary>Object stores.</summary>
public interface INatsObjContext
{
    /// <summary>The JetStream below.</summary>
    INatsJSContext JetStreamContext { get; }

    /// <summary>Creates a bucket.</summary>
    ValueTask<INatsObjStore> CreateObjectStoreAsync(string bucket, CancellationToken cancellationToken = default);

    /// <summary>Creates a bucket.</summary>
    ValueTask<INatsObjStore> CreateObjectStoreAsync(NatsObjConfig config, CancellationToken cancellationToken = default);

    /// <summary>Finds a bucket.</summary>
    ValueTask<INatsObjStore> GetObjectStoreAsync(string bucket, CancellationToken cancellationToken = default);

    /// <summary>Deletes a bucket with all its objects.</summary>
    ValueTask<bool> DeleteObjectStore(string bucket, CancellationToken cancellationToken);
}
