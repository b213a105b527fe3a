using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Client.ObjectStore.Models;

namespace NATS.Client.ObjectStore;

public partial class NatsObjStore
{
    /// <inheritdoc/>
    public async ValueTask<byte[]> GetBytesAsync(string key, CancellationToken cancellationToken = default)
    {
        using var memory = new MemoryStream();
        await GetAsync(key, memory, cancellationToken: cancellationToken).ConfigureAwait(false);
        return memory.ToArray();
    }

    /// <inheritdoc/>
    public async ValueTask<ObjectMetadata> GetAsync(string key, Stream stream, bool leaveOpen = false, CancellationToken cancellationToken = default)
    {
        var meta = await GetInfoAsync(key, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (meta.Options?.Link is { } link)
        {
            var store = await context.GetObjectStoreAsync(link.Bucket, cancellationToken).ConfigureAwait(false);
            return await store.GetAsync(link.Name, stream, leaveOpen, cancellationToken).ConfigureAwait(false);
        }

        if (meta.Nuid is null) throw new NatsObjException("Object-store meta information invalid");
        try
        {
            var (size, chunks, digest) = await ReadChunksAsync(meta.Nuid, stream, cancellationToken).ConfigureAwait(false);
            if (meta.Digest != digest) throw new NatsObjException("SHA-256 digest mismatch");
            if (meta.Chunks != chunks) throw new NatsObjException("Chunks mismatch");
            if (meta.Size != size) throw new NatsObjException("Size mismatch");
            return meta;
        }
        finally
        {
            if (!leaveOpen) await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectMetadata> ListAsync(NatsObjListOpts? opts = default, CancellationToken cancellationToken = default) => WatchAsync(
        new NatsObjWatchOpts { InitialSetOnly = true, IgnoreDeletes = opts?.ShowDeleted != true, OnNoData = opts?.OnNoData },
        cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectMetadata> WatchAsync(NatsObjWatchOpts? opts = default, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        opts ??= new NatsObjWatchOpts();
        if (opts.OnNoData is { } onNoData && await onNoData(cancellationToken).ConfigureAwait(false)) yield break;
        await foreach (var msg in Ordered($"$O.{Bucket}.M.>", PolicyOf(opts)).ConsumeAsync(Serializer, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (msg.Data is { } meta && !(opts.IgnoreDeletes && meta.Deleted))
            {
                meta.MTime = msg.Metadata!.Value.Timestamp;
                yield return meta;
            }

            if (opts.InitialSetOnly && msg.Metadata?.NumPending == 0) yield break;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static ConsumerConfigDeliverPolicy PolicyOf(NatsObjWatchOpts opts)
    {
        if (opts.UpdatesOnly) return ConsumerConfigDeliverPolicy.New;
        return opts.IncludeHistory ? ConsumerConfigDeliverPolicy.All : ConsumerConfigDeliverPolicy.LastPerSubject;
    }

    private NatsJSOrderedConsumer Ordered(string filter, ConsumerConfigDeliverPolicy policy) => new(
        NatsObjContext.StreamPrefix + Bucket,
        (NatsJSContext)JetStreamContext,
        new NatsJSOrderedConsumerOpts { DeliverPolicy = policy },
        filter,
        CancellationToken.None);

    private async Task<(ulong Size, uint Chunks, string Digest)> ReadChunksAsync(string id, Stream to, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, chunks) = (0UL, 0U);
        var consumer = Ordered(ChunkSubject(id), ConsumerConfigDeliverPolicy.All);
        await foreach (var msg in consumer.ConsumeAsync(NatsRawSerializer<byte[]>.Default, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (msg.Data is { Length: > 0 } chunk)
            {
                chunks++;
                size += (ulong)chunk.Length;
                hash.AppendData(chunk);
                await to.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
            }

            if (msg.Metadata?.NumPending == 0) return (size, chunks, "SHA-256=" + Encode(hash.GetHashAndReset()));
        }

        throw new OperationCanceledException(cancellationToken);
    }
}
