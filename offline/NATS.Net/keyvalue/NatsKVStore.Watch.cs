using System.Runtime.CompilerServices;
using NATS.Client.Core;

namespace NATS.Client.KeyValueStore;

public partial class NatsKVStore
{
    /// <inheritdoc/>
    public IAsyncEnumerable<NatsKVEntry<T>> WatchAsync<T>(string key, INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default) =>
        WatchAsync([key], serializer, opts, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<NatsKVEntry<T>> WatchAsync<T>(INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default) =>
        WatchAsync([">"], serializer, opts, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<NatsKVEntry<T>> WatchAsync<T>(IEnumerable<string> keys, INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        opts ??= NatsKVWatchOpts.Default;
        await using var watcher = await StartAsync(keys, serializer, opts, cancellationToken).ConfigureAwait(false);
        if (watcher is null) yield break;
        if (watcher.InitialCount == 0 && opts.OnNoData is { } onNoData && await onNoData(cancellationToken).ConfigureAwait(false)) yield break;
        while (await WaitAsync(watcher, cancellationToken).ConfigureAwait(false))
        {
            while (watcher.Entries.TryRead(out var entry))
                yield return entry;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<NatsKVEntry<T>> HistoryAsync<T>(string key, INatsDeserialize<T>? serializer = default, NatsKVWatchOpts? opts = default, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var now = await TryGetEntryAsync<T>(key, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (!now.Success && now.Error is NatsKVKeyNotFoundException) yield break;
        if (!now.Success && now.Error is not NatsKVKeyDeletedException) throw now.Error;
        var all = (opts ?? NatsKVWatchOpts.Default) with { IncludeHistory = true };
        await foreach (var entry in ReadInitialAsync([key], serializer, all, cancellationToken).ConfigureAwait(false))
            yield return entry;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> GetKeysAsync(NatsKVWatchOpts? opts = default, CancellationToken cancellationToken = default) =>
        GetKeysAsync([">"], opts, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> GetKeysAsync(IEnumerable<string> filters, NatsKVWatchOpts? opts = default, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var metaOnly = (opts ?? NatsKVWatchOpts.Default) with { IgnoreDeletes = false, MetaOnly = true, UpdatesOnly = false };
        await foreach (var entry in ReadInitialAsync<int>(filters, serializer: null, metaOnly, cancellationToken).ConfigureAwait(false))
        {
            if (entry.Operation == NatsKVOperation.Put) yield return entry.Key;
        }
    }

    // Only what is there now: the last entry says that none comes after it.
    private async IAsyncEnumerable<NatsKVEntry<T>> ReadInitialAsync<T>(
        IEnumerable<string> keys, INatsDeserialize<T>? serializer, NatsKVWatchOpts watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var watcher = await StartAsync(keys, serializer, watch, cancellationToken).ConfigureAwait(false);
        if (watcher is null or { InitialCount: 0 }) yield break;
        while (await WaitAsync(watcher, cancellationToken).ConfigureAwait(false))
        {
            while (watcher.Entries.TryRead(out var entry))
            {
                yield return entry;
                if (entry.Delta == 0) yield break;
            }
        }
    }

    private async ValueTask<KVWatcher<T>?> StartAsync<T>(IEnumerable<string> keys, INatsDeserialize<T>? serializer, NatsKVWatchOpts watch, CancellationToken cancellationToken)
    {
        watch.Check();
        var filters = keys.Select(SubjectOf).ToArray();
        if (filters.Length == 0) throw new ArgumentException("At least one key must be provided", nameof(keys));
        serializer ??= JetStreamContext.Connection.Opts.SerializerRegistry.GetDeserializer<T>();
        var watcher = new KVWatcher<T>(JetStreamContext, Bucket, filters, serializer, watch, cancellationToken);
        try
        {
            await watcher.StartAsync().ConfigureAwait(false);
            return watcher;
        }
        catch (OperationCanceledException) when (!opts.WatcherThrowOnCancellation)
        {
            await watcher.DisposeAsync().ConfigureAwait(false);
            return null;
        }
        catch
        {
            await watcher.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<bool> WaitAsync<T>(KVWatcher<T> watcher, CancellationToken cancellationToken)
    {
        try
        {
            return await watcher.Entries.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!opts.WatcherThrowOnCancellation)
        {
            return false;
        }
    }
}
