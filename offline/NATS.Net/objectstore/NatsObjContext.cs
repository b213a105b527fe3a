using System.Text.RegularExpressions;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Client.ObjectStore;

/// <summary>Object stores.</summary>
public partial class NatsObjContext : INatsObjContext
{
    internal const string StreamPrefix = "OBJ_";

    /// <summary>Object stores over JetStream.</summary>
    public NatsObjContext(INatsJSContext context) => JetStreamContext = context;

    /// <inheritdoc/>
    public INatsJSContext JetStreamContext { get; }

    /// <inheritdoc/>
    public ValueTask<INatsObjStore> CreateObjectStoreAsync(string bucket, CancellationToken cancellationToken = default) =>
        CreateObjectStoreAsync(new NatsObjConfig(bucket), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<INatsObjStore> CreateObjectStoreAsync(NatsObjConfig config, CancellationToken cancellationToken = default)
    {
        CheckBucketName(config.Bucket);
        return new NatsObjStore(config.Bucket, this, await JetStreamContext.CreateStreamAsync(ToStream(config), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<INatsObjStore> GetObjectStoreAsync(string bucket, CancellationToken cancellationToken = default)
    {
        CheckBucketName(bucket);
        return new NatsObjStore(bucket, this, await JetStreamContext.GetStreamAsync(StreamPrefix + bucket, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteObjectStore(string bucket, CancellationToken cancellationToken)
    {
        CheckBucketName(bucket);
        return JetStreamContext.DeleteStreamAsync(StreamPrefix + bucket, cancellationToken);
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]+\z")]
    private static partial Regex BucketName();

    // A bucket is a stream of chunks and descriptions: ADR-20.
    private static StreamConfig ToStream(NatsObjConfig config) => new()
    {
        Name = StreamPrefix + config.Bucket,
        Description = config.Description,
        Subjects = [$"$O.{config.Bucket}.C.>", $"$O.{config.Bucket}.M.>"],
        MaxAge = config.MaxAge ?? TimeSpan.Zero,
        MaxBytes = config.MaxBytes ?? -1,
        Storage = config.Storage == NatsObjStorageType.File ? StreamConfigStorage.File : StreamConfigStorage.Memory,
        NumReplicas = config.NumberOfReplicas,
        Placement = config.Placement,
        Discard = StreamConfigDiscard.New,
        AllowRollupHdrs = true,
        AllowDirect = true,
        Metadata = config.Metadata,
        Compression = config.Compression ? StreamConfigCompression.S2 : StreamConfigCompression.None,
    };

    private static void CheckBucketName(string bucket)
    {
        if (string.IsNullOrWhiteSpace(bucket)) throw new NatsObjException("Bucket name can't be empty");
        if (bucket.StartsWith('.')) throw new NatsObjException("Bucket name can't start with a period");
        if (bucket.EndsWith('.')) throw new NatsObjException("Bucket name can't end with a period");
        if (!BucketName().IsMatch(bucket)) throw new NatsObjException("Bucket name can only contain alphanumeric characters, dashes, and underscores");
    }
}
