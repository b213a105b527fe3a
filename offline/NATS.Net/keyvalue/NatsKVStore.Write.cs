using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

public partial class NatsKVStore
{
    private const string ExpectedRevision = "Nats-Expected-Last-Subject-Sequence";
    private const int WrongLastSequence = 10071, WrongLastSequenceConstant = 10164;

    /// <inheritdoc/>
    public async ValueTask<ulong> PutAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        Unwrap(await TryPutAsync(key, value, serializer, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public ValueTask<NatsResult<ulong>> TryPutAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        WriteAsync(key, value, headers: null, serializer, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ulong> CreateAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        CreateAsync(key, value, TimeSpan.Zero, serializer, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ulong> CreateAsync<T>(string key, T value, TimeSpan ttl = default, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        Unwrap(await TryCreateAsync(key, value, ttl, serializer, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public ValueTask<NatsResult<ulong>> TryCreateAsync<T>(string key, T value, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        TryCreateAsync(key, value, TimeSpan.Zero, serializer, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<NatsResult<ulong>> TryCreateAsync<T>(string key, T value, TimeSpan ttl, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default)
    {
        if (ttl > TimeSpan.Zero && !supportsTtl) return new NatsKVException("This store does not support TTL");
        var created = await WriteAsync(key, value, Expecting(0, ttl), serializer, cancellationToken).ConfigureAwait(false);
        if (created.Success || !IsValidKey(key).Success) return created;

        // A deleted key may be created again, behind its deletion.
        var existing = await TryGetEntryAsync<T>(key, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (existing.Success) return new NatsKVCreateException();
        return existing.Error is NatsKVKeyDeletedException deleted
            ? await WriteAsync(key, value, Expecting(deleted.Revision, ttl), serializer, cancellationToken).ConfigureAwait(false)
            : existing.Error;
    }

    /// <inheritdoc/>
    public async ValueTask<ulong> UpdateAsync<T>(string key, T value, ulong revision, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        Unwrap(await TryUpdateAsync(key, value, revision, serializer, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public ValueTask<NatsResult<ulong>> TryUpdateAsync<T>(string key, T value, ulong revision, INatsSerialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        WriteAsync(key, value, Expecting(revision, TimeSpan.Zero), serializer, cancellationToken);

    private static NatsHeaders Expecting(ulong revision, TimeSpan ttl)
    {
        var headers = new NatsHeaders { [ExpectedRevision] = revision.ToString() };
        AddTtl(headers, ttl);
        return headers;
    }

    private static void AddTtl(NatsHeaders headers, TimeSpan ttl)
    {
        if (ttl > TimeSpan.Zero) headers["Nats-TTL"] = ttl == TimeSpan.MaxValue ? "never" : $"{(int)ttl.TotalSeconds}s";
    }

    private async ValueTask<NatsResult<ulong>> WriteAsync<T>(string key, T value, NatsHeaders? headers, INatsSerialize<T>? serializer, CancellationToken cancellationToken)
    {
        var valid = IsValidKey(key);
        if (!valid.Success) return valid.Error;
        var published = await JetStreamContext.TryPublishAsync(SubjectOf(key), value, serializer, headers: headers, cancellationToken: cancellationToken).ConfigureAwait(false);
        return published.Success ? ToRevision(published.Value) : published.Error;
    }

    private static NatsResult<ulong> ToRevision(PubAckResponse ack) => ack switch
    {
        { Error: { Code: 400, ErrCode: WrongLastSequence or WrongLastSequenceConstant } error } => new NatsKVWrongLastRevisionException(error),
        { Error: { } error } => new NatsJSApiException(error),
        { Duplicate: true } => new NatsJSDuplicateMessageException(ack.Seq),
        _ => ack.Seq,
    };
}
