using NATS.Client.Core;
using NATS.Client.JetStream.Models;
using NATS.Client.ObjectStore.Models;

namespace NATS.Client.ObjectStore;

public partial class NatsObjStore
{
    /// <inheritdoc/>
    public async ValueTask<ObjectMetadata> UpdateMetaAsync(string key, ObjectMetadata meta, CancellationToken cancellationToken = default)
    {
        CheckName(meta.Name);
        var info = await GetInfoAsync(key, cancellationToken: cancellationToken).ConfigureAwait(false);
        var isRenamed = key != meta.Name;
        if (isRenamed && await FindAsync(meta.Name, cancellationToken).ConfigureAwait(false) is not null)
            throw new NatsObjException($"Object already exists: {meta.Name}");
        info.Name = meta.Name;
        info.Description = meta.Description;
        info.Metadata = meta.Metadata;
        info.Headers = meta.Headers;
        await PublishAsync(info, cancellationToken).ConfigureAwait(false);
        if (isRenamed) await stream.PurgeAsync(new StreamPurgeRequest { Filter = MetaSubject(key) }, cancellationToken).ConfigureAwait(false);
        return info;
    }

    /// <inheritdoc/>
    public ValueTask<ObjectMetadata> AddLinkAsync(string link, string target, CancellationToken cancellationToken = default) =>
        AddLinkAsync(link, new ObjectMetadata { Name = target, Bucket = Bucket }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ObjectMetadata> AddLinkAsync(string link, ObjectMetadata target, CancellationToken cancellationToken = default)
    {
        CheckName(link);
        CheckName(target.Name);
        if (target.Deleted) throw new NatsObjException("Can't link to a deleted object");
        if (target.Bucket is null) throw new NatsObjException("Can't link to a target without bucket");
        if (target.Options?.Link is not null) throw new NatsObjException("Can't link to a linked object");
        return PutLinkAsync(link, new NatsObjLink { Name = target.Name, Bucket = target.Bucket }, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ObjectMetadata> AddBucketLinkAsync(string link, INatsObjStore target, CancellationToken cancellationToken = default)
    {
        CheckName(link);
        return PutLinkAsync(link, new NatsObjLink { Name = link, Bucket = target.Bucket }, cancellationToken);
    }

    // A link may replace a link, but no object.
    private async ValueTask<ObjectMetadata> PutLinkAsync(string name, NatsObjLink link, CancellationToken cancellationToken)
    {
        try
        {
            var there = await GetInfoAsync(name, showDeleted: true, cancellationToken).ConfigureAwait(false);
            if (there.Options?.Link is null) throw new NatsObjException("Object already exists");
        }
        catch (NatsObjNotFoundException)
        {
            // The name is free.
        }

        var info = new ObjectMetadata { Name = name, Bucket = Bucket, Nuid = UniqueId.Next(), Options = new MetaDataOptions { Link = link } };
        await PublishAsync(info, cancellationToken).ConfigureAwait(false);
        return info;
    }
}
