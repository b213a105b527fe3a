using System.Security.Cryptography;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Client.ObjectStore.Models;

namespace NATS.Client.ObjectStore;

public partial class NatsObjStore
{
    private const int DefaultChunkSize = 128 * 1024;

    /// <inheritdoc/>
    public ValueTask<ObjectMetadata> PutAsync(string key, byte[] value, CancellationToken cancellationToken = default) =>
        PutAsync(key, new MemoryStream(value), cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ObjectMetadata> PutAsync(string key, Stream stream, bool leaveOpen = false, CancellationToken cancellationToken = default) =>
        PutAsync(new ObjectMetadata { Name = key }, stream, leaveOpen, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ObjectMetadata> PutAsync(ObjectMetadata meta, Stream stream, bool leaveOpen = false, CancellationToken cancellationToken = default)
    {
        CheckName(meta.Name);
        var earlier = await FindAsync(meta.Name, cancellationToken).ConfigureAwait(false);
        var id = UniqueId.Next();
        meta.Bucket = Bucket;
        meta.Nuid = id;
        meta.MTime = DateTimeOffset.UtcNow;
        meta.Options ??= new MetaDataOptions();
        if (meta.Options.MaxChunkSize is null or <= 0) meta.Options.MaxChunkSize = DefaultChunkSize;
        try
        {
            (meta.Size, meta.Chunks, meta.Digest) = await PutChunksAsync(id, stream, meta.Options.MaxChunkSize.Value, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!leaveOpen) await stream.DisposeAsync().ConfigureAwait(false);
        }

        await PublishAsync(meta, cancellationToken).ConfigureAwait(false);
        if (earlier?.Nuid is { } old && old != id) await RemoveChunksAsync(old, cancellationToken).ConfigureAwait(false);
        return meta;
    }

    // An empty object has no chunks, but one empty message.
    private async Task<(ulong Size, uint Chunks, string Digest)> PutChunksAsync(string id, Stream from, int chunkSize, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[chunkSize];
        var (size, chunks) = (0UL, 0U);
        for (var read = chunkSize; read == chunkSize;)
        {
            read = await from.ReadAtLeastAsync(buffer, chunkSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            hash.AppendData(buffer, 0, read);
            size += (ulong)read;
            if (read > 0) chunks++;
            var ack = await JetStreamContext.PublishAsync<ReadOnlyMemory<byte>>(
                ChunkSubject(id), buffer.AsMemory(0, read), NatsRawSerializer<ReadOnlyMemory<byte>>.Default, cancellationToken: cancellationToken).ConfigureAwait(false);
            ack.EnsureSuccess();
        }

        return (size, chunks, "SHA-256=" + Encode(hash.GetHashAndReset()));
    }

    private async ValueTask<ObjectMetadata?> FindAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await GetInfoAsync(key, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (NatsObjNotFoundException)
        {
            return null;
        }
    }

    private async ValueTask RemoveChunksAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await stream.PurgeAsync(new StreamPurgeRequest { Filter = ChunkSubject(id) }, cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            // Somebody else has removed them already: nothing is left to do.
            return;
        }
    }
}
