using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

public partial class NatsKVContext
{
    private static readonly TimeSpan LongestDuplicateWindow = TimeSpan.FromMinutes(2);

    // A bucket is a stream with these settings: ADR-8.
    private static StreamConfig ToStream(NatsKVConfig config)
    {
        if (config.History > NatsKVDefaults.MaxHistory) throw new NatsKVException($"Too long history (max:{NatsKVDefaults.MaxHistory})");
        var isMirror = config.Mirror is not null;
        return new StreamConfig
        {
            Name = StreamPrefix + config.Bucket,
            Description = config.Description,
            Subjects = isMirror ? null : [$"$KV.{config.Bucket}.>"],
            MaxMsgsPerSubject = Math.Max(config.History, 1),
            MaxBytes = config.MaxBytes,
            MaxAge = config.MaxAge,
            DuplicateWindow = config.MaxAge > TimeSpan.Zero && config.MaxAge < LongestDuplicateWindow ? config.MaxAge : LongestDuplicateWindow,
            MaxMsgSize = config.MaxValueSize,
            Compression = config.Compression ? StreamConfigCompression.S2 : StreamConfigCompression.None,
            Storage = config.Storage == NatsKVStorageType.File ? StreamConfigStorage.File : StreamConfigStorage.Memory,
            Republish = ToRepublish(config.Republish),
            Placement = config.Placement,
            AllowRollupHdrs = true,
            DenyDelete = true,
            AllowDirect = true,
            NumReplicas = Math.Max(config.NumberOfReplicas, 1),
            Discard = StreamConfigDiscard.New,
            Mirror = isMirror ? config.Mirror! with { Name = ToStreamName(config.Mirror.Name) } : null,
            MirrorDirect = isMirror,
            Sources = isMirror || config.Sources is not { Count: > 0 } ? null : [.. config.Sources.Select(source => ToSource(source, config.Bucket))],
            Metadata = config.Metadata,
            AllowMsgTTL = config.LimitMarkerTTL > TimeSpan.Zero,
            SubjectDeleteMarkerTTL = config.LimitMarkerTTL,
        };
    }

    private static Republish? ToRepublish(NatsKVRepublish? republish) =>
        republish is null ? null : new Republish { Src = republish.Src!, Dest = republish.Dest!, HeadersOnly = republish.HeadersOnly };

    private static string ToStreamName(string bucket) =>
        bucket.StartsWith(StreamPrefix, StringComparison.Ordinal) ? bucket : StreamPrefix + bucket;

    // The keys of another bucket are rewritten to this one's.
    private static StreamSource ToSource(StreamSource source, string bucket)
    {
        var stream = ToStreamName(source.Name);
        var from = stream[StreamPrefix.Length..];
        if (source.External is not null && from == bucket) return source with { Name = stream };
        return source with { Name = stream, SubjectTransforms = [new SubjectTransform { Src = $"$KV.{from}.>", Dest = $"$KV.{bucket}.>" }] };
    }
}
