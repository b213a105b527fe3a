using System.Buffers;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Client.ObjectStore.Models;

namespace NATS.Client.ObjectStore;

/// <summary>A bucket of objects, each stored in chunks.</summary>
public partial class NatsObjStore : INatsObjStore
{
    private static readonly NatsJsonContextSerializer<ObjectMetadata> Serializer = new(ObjectJsonContext.Default);

    private readonly NatsObjContext context;
    private readonly INatsJSStream stream;

    internal NatsObjStore(string bucket, NatsObjContext context, INatsJSStream stream)
    {
        Bucket = bucket;
        this.context = context;
        this.stream = stream;
    }

    /// <inheritdoc/>
    public INatsJSContext JetStreamContext => context.JetStreamContext;

    /// <inheritdoc/>
    public string Bucket { get; }

    /// <inheritdoc/>
    public async ValueTask<ObjectMetadata> GetInfoAsync(string key, bool showDeleted = false, CancellationToken cancellationToken = default)
    {
        CheckName(key);
        try
        {
            var stored = (await stream.GetAsync(new StreamMsgGetRequest { LastBySubj = MetaSubject(key) }, cancellationToken).ConfigureAwait(false)).Message;
            if (stored.Data.IsEmpty) throw new NatsObjException("Can't decode data message value");
            var meta = Serializer.Deserialize(new ReadOnlySequence<byte>(stored.Data)) ?? throw new NatsObjException("Can't deserialize object metadata");
            meta.MTime = stored.Time;
            return showDeleted || !meta.Deleted ? meta : throw NotFound(key);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            throw NotFound(key);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<NatsObjStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        await stream.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return new NatsObjStatus(Bucket, stream.Info.Config.Compression != StreamConfigCompression.None, stream.Info);
    }

    /// <inheritdoc/>
    public async ValueTask SealAsync(CancellationToken cancellationToken = default)
    {
        await stream.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await stream.UpdateAsync(stream.Info.Config with { Sealed = true }, cancellationToken).ConfigureAwait(false);
        if (!stream.Info.Config.Sealed) throw new NatsObjException("Can't seal object store");
    }

    /// <inheritdoc/>
    public async ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        var meta = await GetInfoAsync(key, showDeleted: true, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(meta.Nuid)) throw new NatsObjException("Object-store meta information invalid");
        var deleted = meta with { Size = 0, Chunks = 0, Digest = string.Empty, Deleted = true, MTime = DateTimeOffset.UtcNow };
        await PublishAsync(deleted, cancellationToken).ConfigureAwait(false);
        var purged = await stream.PurgeAsync(new StreamPurgeRequest { Filter = ChunkSubject(meta.Nuid) }, cancellationToken).ConfigureAwait(false);
        if (!purged.Success) throw new NatsObjException("Can't purge object chunks");
    }

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new NatsObjException("Object name can't be empty");
    }

    private static NatsObjNotFoundException NotFound(string key) => new($"Object not found: {key}");

    // URL-safe, but with padding.
    private static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');

    private string MetaSubject(string key) => $"$O.{Bucket}.M.{Encode(Encoding.UTF8.GetBytes(key))}";

    private string ChunkSubject(string id) => $"$O.{Bucket}.C.{id}";

    // The newest description replaces the earlier ones.
    private async ValueTask PublishAsync(ObjectMetadata meta, CancellationToken cancellationToken)
    {
        var headers = new NatsHeaders { ["Nats-Rollup"] = "sub" };
        var ack = await JetStreamContext.PublishAsync(MetaSubject(meta.Name), meta, Serializer, headers: headers, cancellationToken: cancellationToken).ConfigureAwait(false);
        ack.EnsureSuccess();
    }
}
