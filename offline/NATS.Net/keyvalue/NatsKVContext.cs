using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NATS.Client.JetStream;

namespace NATS.Client.KeyValueStore;

/// <summary>Key-value stores.</summary>
public partial class NatsKVContext : INatsKVContext
{
    internal const string StreamPrefix = "KV_";

    /// <summary>Key-value stores over JetStream, with options.</summary>
    public NatsKVContext(INatsJSContext context, NatsKVOpts opts)
    {
        JetStreamContext = context;
        Opts = opts;
    }

    /// <summary>Key-value stores over JetStream.</summary>
    public NatsKVContext(INatsJSContext context)
        : this(context, NatsKVOpts.Default)
    {
    }

    /// <inheritdoc/>
    public INatsJSContext JetStreamContext { get; }

    /// <inheritdoc/>
    public NatsKVOpts Opts { get; }

    /// <inheritdoc/>
    public ValueTask<INatsKVStore> CreateStoreAsync(string bucket, CancellationToken cancellationToken = default) =>
        CreateStoreAsync(new NatsKVConfig(bucket), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<INatsKVStore> CreateStoreAsync(NatsKVConfig config, CancellationToken cancellationToken = default)
    {
        CheckBucketName(config.Bucket);
        await CheckMarkersAsync(config.LimitMarkerTTL, cancellationToken).ConfigureAwait(false);
        return Open(config.Bucket, await JetStreamContext.CreateStreamAsync(ToStream(config), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<INatsKVStore> GetStoreAsync(string bucket, CancellationToken cancellationToken = default)
    {
        CheckBucketName(bucket);
        var stream = await JetStreamContext.GetStreamAsync(StreamPrefix + bucket, cancellationToken: cancellationToken).ConfigureAwait(false);
        return stream.Info.Config.MaxMsgsPerSubject >= 1 ? Open(bucket, stream) : throw new NatsKVException("Invalid KV store name");
    }

    /// <inheritdoc/>
    public async ValueTask<INatsKVStore> UpdateStoreAsync(NatsKVConfig config, CancellationToken cancellationToken = default)
    {
        CheckBucketName(config.Bucket);
        return Open(config.Bucket, await JetStreamContext.UpdateStreamAsync(ToStream(config), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<INatsKVStore> CreateOrUpdateStoreAsync(NatsKVConfig config, CancellationToken cancellationToken = default)
    {
        CheckBucketName(config.Bucket);
        return Open(config.Bucket, await JetStreamContext.CreateOrUpdateStreamAsync(ToStream(config), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteStoreAsync(string bucket, CancellationToken cancellationToken = default)
    {
        CheckBucketName(bucket);
        return JetStreamContext.DeleteStreamAsync(StreamPrefix + bucket, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> GetBucketNamesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var name in JetStreamContext.ListStreamNamesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (name.StartsWith(StreamPrefix, StringComparison.Ordinal)) yield return name[StreamPrefix.Length..];
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<NatsKVStatus> GetStatusesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var name in JetStreamContext.ListStreamNamesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            var stream = await JetStreamContext.GetStreamAsync(name, cancellationToken: cancellationToken).ConfigureAwait(false);
            yield return NatsKVStore.StatusOf(name, stream.Info);
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]+\z")]
    private static partial Regex BucketName();

    private static void CheckBucketName(string bucket)
    {
        if (!BucketName().IsMatch(bucket)) throw new NatsKVException("Invalid bucket name");
    }

    private NatsKVStore Open(string bucket, INatsJSStream stream) => new(bucket, JetStreamContext, stream, Opts);

    private async Task CheckMarkersAsync(TimeSpan ttl, CancellationToken cancellationToken)
    {
        if (ttl == TimeSpan.Zero) return;
        if (ttl < TimeSpan.FromSeconds(1)) throw new NatsKVException("Invalid LimitMarkerTTL");
        var account = await JetStreamContext.GetAccountInfoAsync(cancellationToken).ConfigureAwait(false);
        if (account.Api.Level < 1) throw new NatsKVException("API doesn't support LimitMarkerTTL");
    }
}
