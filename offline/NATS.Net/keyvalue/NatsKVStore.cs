using System.Text.RegularExpressions;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

/// <summary>A bucket of keys and values.</summary>
public partial class NatsKVStore : INatsKVStore
{
    private readonly INatsJSStream stream;
    private readonly NatsKVOpts opts;
    private bool supportsTtl;

    internal NatsKVStore(string bucket, INatsJSContext context, INatsJSStream stream, NatsKVOpts opts)
    {
        Bucket = bucket;
        JetStreamContext = context;
        this.stream = stream;
        this.opts = opts;
        supportsTtl = MarkerTtl(stream.Info.Config) > TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public INatsJSContext JetStreamContext { get; }

    /// <inheritdoc/>
    public string Bucket { get; }

    /// <summary>Whether a key is allowed: letters, digits and <c>-/_=.</c>, without a period at either end.</summary>
    public static NatsResult IsValidKey(string key)
    {
        if (string.IsNullOrWhiteSpace(key)) return new NatsKVException("Key cannot be empty");
        if (key[0] == '.' || key[^1] == '.') return new NatsKVException("Key cannot start or end with a period");
        return KeyName().IsMatch(key) ? NatsResult.Default : new NatsKVException("Key contains invalid characters");
    }

    /// <inheritdoc/>
    public async ValueTask<NatsKVStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        await stream.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var status = StatusOf(Bucket, stream.Info);
        supportsTtl = status.LimitMarkerTTL > TimeSpan.Zero;
        return status;
    }

    internal static NatsKVStatus StatusOf(string bucket, StreamInfo info) =>
        new(bucket, info.Config.Compression != StreamConfigCompression.None, MarkerTtl(info.Config), info);

    [GeneratedRegex(@"\A[-/_=\.a-zA-Z0-9]+\z")]
    private static partial Regex KeyName();

    private static TimeSpan MarkerTtl(StreamConfig config) => config.AllowMsgTTL ? config.SubjectDeleteMarkerTTL : TimeSpan.Zero;

    private static T Unwrap<T>(NatsResult<T> result) => result.Success ? result.Value : throw result.Error;

    private static void Unwrap(NatsResult result)
    {
        if (!result.Success) throw result.Error;
    }

    private string SubjectOf(string key) => $"$KV.{Bucket}.{key}";
}
