using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NATS.Client.KeyValueStore;

/// <summary>A bucket of keys and values.</summary>
/// <remarks>A method that begins with Try returns its error; the other one of the pair throws it.</remarks>
public interface INatsKVStore
{
    /// <summary>The JetStream below.</summary>
    INatsJSContext JetStreamContext { get; }

    /// <summary>The name.</summary>
    string Bucket { get; }

    /// <summary>Sets a key.</summary>
    /// <returns>The revision.</returns>
    ValueTask<ulong> PutAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Sets a key.</summary>
    ValueTask<NatsResult<ulong>> TryPutAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Sets a key that is not there.</summary>
    /// <exception cref="NatsKVCreateException">It is there.</exception>
    ValueTask<ulong> CreateAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Sets a key that is not there, for a time (server 2.11).</summary>
    ValueTask<ulong> CreateAsync<T>(string key, T value, TimeSpan ttl, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Sets a key that is not there.</summary>
    ValueTask<NatsResult<ulong>> TryCreateAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Sets a key that is not there, for a time (server 2.11).</summary>
    ValueTask<NatsResult<ulong>> TryCreateAsync<T>(string key, T value, TimeSpan ttl, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Sets a key that has this revision.</summary>
    /// <exception cref="NatsKVWrongLastRevisionException">It has another one.</exception>
    ValueTask<ulong> UpdateAsync<T>(string key, T value, ulong revision, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Sets a key that has this revision.</summary>
    ValueTask<NatsResult<ulong>> TryUpdateAsync<T>(string key, T value, ulong revision, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key; its history stays.</summary>
    ValueTask DeleteAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key; its history stays.</summary>
    ValueTask<NatsResult> TryDeleteAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key with its history.</summary>
    ValueTask PurgeAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key with its history; the marker stays for a time (server 2.11).</summary>
    ValueTask PurgeAsync(string key, TimeSpan ttl, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key with its history.</summary>
    ValueTask<NatsResult> TryPurgeAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key with its history; the marker stays for a time (server 2.11).</summary>
    ValueTask<NatsResult> TryPurgeAsync(string key, TimeSpan ttl, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Reads a key, now or at a revision.</summary>
    /// <exception cref="NatsKVKeyNotFoundException">There is no such key.</exception>
    /// <exception cref="NatsKVKeyDeletedException">The key was deleted.</exception>
    ValueTask<NatsKVEntry<T>> GetEntryAsync<T>(string key, ulong revision = default, INatsDeserialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Reads a key, now or at a revision.</summary>
    ValueTask<NatsResult<NatsKVEntry<T>>> TryGetEntryAsync<T>(string key, ulong revision = default, INatsDeserialize<T>? serializer = default, CancellationToken cancellationToken = default);

    /// <summary>Reads the keys that match a filter, and then their changes without end.</summary>
    IAsyncEnumerable<NatsKVEntry<T>> WatchAsync<T>(string key, INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Reads the keys that match one of several filters, and then their changes (several need server 2.10).</summary>
    IAsyncEnumerable<NatsKVEntry<T>> WatchAsync<T>(IEnumerable<string> keys, INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Reads all keys, and then their changes without end.</summary>
    IAsyncEnumerable<NatsKVEntry<T>> WatchAsync<T>(INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Reads the values a key has had, the oldest first.</summary>
    IAsyncEnumerable<NatsKVEntry<T>> HistoryAsync<T>(string key, INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>The bucket's state.</summary>
    ValueTask<NatsKVStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes what is left of deleted keys.</summary>
    ValueTask PurgeDeletesAsync(NatsKVPurgeOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Lists the keys.</summary>
    IAsyncEnumerable<string> GetKeysAsync(NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default);

    /// <summary>Lists the keys that match one of several filters (several need server 2.10).</summary>
    IAsyncEnumerable<string> GetKeysAsync(IEnumerable<string> filters, NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default);
}
