using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

public partial class NatsKVStore
{
    /// <inheritdoc/>
    public async ValueTask DeleteAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default) =>
        Unwrap(await TryDeleteAsync(key, opts, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public ValueTask<NatsResult> TryDeleteAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default) =>
        MarkAsync(key, TimeSpan.Zero, opts ?? new NatsKVDeleteOpts(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask PurgeAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default) =>
        PurgeAsync(key, TimeSpan.Zero, opts, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask PurgeAsync(string key, TimeSpan ttl, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default) =>
        Unwrap(await TryPurgeAsync(key, ttl, opts, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public ValueTask<NatsResult> TryPurgeAsync(string key, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default) =>
        TryPurgeAsync(key, TimeSpan.Zero, opts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<NatsResult> TryPurgeAsync(string key, TimeSpan ttl, NatsKVDeleteOpts? opts = default, CancellationToken cancellationToken = default) =>
        MarkAsync(key, ttl, (opts ?? new NatsKVDeleteOpts()) with { Purge = true }, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask PurgeDeletesAsync(NatsKVPurgeOpts? opts = default, CancellationToken cancellationToken = default)
    {
        var threshold = (opts ?? NatsKVPurgeOpts.Default).DeleteMarkersThreshold;
        var limit = DateTimeOffset.UtcNow - threshold;
        var deleted = new List<NatsKVEntry<int>>();
        await foreach (var entry in ReadInitialAsync<int>([">"], serializer: null, new NatsKVWatchOpts { MetaOnly = true }, cancellationToken).ConfigureAwait(false))
        {
            if (entry.Operation != NatsKVOperation.Put) deleted.Add(entry);
        }

        foreach (var entry in deleted)
        {
            var keep = threshold > TimeSpan.Zero && entry.Created > limit ? 1UL : 0;
            var purged = await stream.PurgeAsync(new StreamPurgeRequest { Filter = SubjectOf(entry.Key), Keep = keep }, cancellationToken).ConfigureAwait(false);
            if (!purged.Success) throw new NatsKVException("Purge failed");
        }
    }

    // A deletion is an empty message; a purge also rolls up what was before it.
    private async ValueTask<NatsResult> MarkAsync(string key, TimeSpan ttl, NatsKVDeleteOpts delete, CancellationToken cancellationToken)
    {
        if (ttl > TimeSpan.Zero && !supportsTtl) return new NatsKVException("This store does not support TTL");
        var headers = new NatsHeaders { ["KV-Operation"] = delete.Purge ? "PURGE" : "DEL" };
        if (delete.Purge) headers["Nats-Rollup"] = "sub";
        AddTtl(headers, ttl);
        if (delete.Revision != 0) headers[ExpectedRevision] = delete.Revision.ToString();
        var written = await WriteAsync<object?>(key, null, headers, serializer: null, cancellationToken).ConfigureAwait(false);
        return written.Success ? NatsResult.Default : written.Error;
    }
}
