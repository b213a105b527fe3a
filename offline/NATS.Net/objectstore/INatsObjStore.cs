using NATS.Client.JetStream;
using NATS.Client.ObjectStore.Models;

namespace NATS.Client.ObjectStore;

/// <summary>A bucket of objects, each stored in chunks.</summary>
public interface INatsObjStore
{
    /// <summary>The JetStream below.</summary>
    INatsJSContext JetStreamContext { get; }

    /// <summary>The name.</summary>
    string Bucket { get; }

    /// <summary>Reads an object.</summary>
    /// <exception cref="NatsObjNotFoundException">There is no such object.</exception>
    ValueTask<byte[]> GetBytesAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Reads an object into a stream, which is closed afterwards unless it shall stay open.</summary>
    /// <exception cref="NatsObjNotFoundException">There is no such object.</exception>
    ValueTask<ObjectMetadata> GetAsync(string key, Stream stream, bool leaveOpen = false, CancellationToken cancellationToken = default);

    /// <summary>Stores an object.</summary>
    ValueTask<ObjectMetadata> PutAsync(string key, byte[] value, CancellationToken cancellationToken = default);

    /// <summary>Stores an object from a stream, which is closed afterwards unless it shall stay open.</summary>
    ValueTask<ObjectMetadata> PutAsync(string key, Stream stream, bool leaveOpen = false, CancellationToken cancellationToken = default);

    /// <summary>Stores an object with a description from a stream.</summary>
    ValueTask<ObjectMetadata> PutAsync(ObjectMetadata meta, Stream stream, bool leaveOpen = false, CancellationToken cancellationToken = default);

    /// <summary>Changes the description of an object; it may get a new name.</summary>
    ValueTask<ObjectMetadata> UpdateMetaAsync(string key, ObjectMetadata meta, CancellationToken cancellationToken = default);

    /// <summary>Makes another name for an object of this bucket.</summary>
    ValueTask<ObjectMetadata> AddLinkAsync(string link, string target, CancellationToken cancellationToken = default);

    /// <summary>Makes another name for an object.</summary>
    ValueTask<ObjectMetadata> AddLinkAsync(string link, ObjectMetadata target, CancellationToken cancellationToken = default);

    /// <summary>Makes a name for another bucket.</summary>
    ValueTask<ObjectMetadata> AddBucketLinkAsync(string link, INatsObjStore target, CancellationToken cancellationToken = default);

    /// <summary>Closes the bucket for changes, for good.</summary>
    ValueTask SealAsync(CancellationToken cancellationToken = default);

    /// <summary>The description of an object.</summary>
    /// <exception cref="NatsObjNotFoundException">There is no such object.</exception>
    ValueTask<ObjectMetadata> GetInfoAsync(string key, bool showDeleted = false, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects. An empty bucket is only noticed with <see cref="NatsObjListOpts.OnNoData"/>.</summary>
    IAsyncEnumerable<ObjectMetadata> ListAsync(NatsObjListOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>The bucket's state.</summary>
    ValueTask<NatsObjStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the descriptions of all objects, and then their changes without end.</summary>
    IAsyncEnumerable<ObjectMetadata> WatchAsync(NatsObjWatchOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes an object.</summary>
    ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default);
}
