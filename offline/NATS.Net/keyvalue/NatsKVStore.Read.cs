using System.Buffers;
using System.Globalization;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.KeyValueStore;

public partial class NatsKVStore
{
    /// <inheritdoc/>
    public async ValueTask<NatsKVEntry<T>> GetEntryAsync<T>(string key, ulong revision = default, INatsDeserialize<T>? serializer = default, CancellationToken cancellationToken = default) =>
        Unwrap(await TryGetEntryAsync(key, revision, serializer, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async ValueTask<NatsResult<NatsKVEntry<T>>> TryGetEntryAsync<T>(string key, ulong revision = default, INatsDeserialize<T>? serializer = default, CancellationToken cancellationToken = default)
    {
        var valid = IsValidKey(key);
        if (!valid.Success) return valid.Error;
        serializer ??= JetStreamContext.Connection.Opts.SerializerRegistry.GetDeserializer<T>();
        var subject = SubjectOf(key);
        var request = revision == 0
            ? new StreamMsgGetRequest { LastBySubj = subject }
            : new StreamMsgGetRequest { Seq = revision, NextBySubj = subject };
        if (!stream.Info.Config.AllowDirect) return await ReadStoredAsync(key, request, serializer, cancellationToken).ConfigureAwait(false);
        var msg = opts.UseDirectGetApiWithKeysInSubject
            ? await JetStreamContext.Connection.RequestAsync<object, T>(
                $"{JetStreamContext.Opts.Prefix}.DIRECT.GET.{NatsKVContext.StreamPrefix}{Bucket}.{subject}",
                null,
                replySerializer: serializer,
                cancellationToken: cancellationToken).ConfigureAwait(false)
            : await stream.GetDirectAsync(request, serializer, cancellationToken).ConfigureAwait(false);
        return ReadDirect(key, revision, msg);
    }

    // A direct read has all about the message in its headers.
    private NatsResult<NatsKVEntry<T>> ReadDirect<T>(string key, ulong revision, in NatsMsg<T> msg)
    {
        if (msg.Headers is not { } headers) return new NatsKVException("Missing headers");
        if (headers.Code == 404) return NatsKVKeyNotFoundException.Default;
        if (!headers.TryGetLastValue("Nats-Sequence", out var sequence)) return new NatsKVException("Missing sequence header");
        if (revision != 0 && headers["Nats-Subject"] != SubjectOf(key)) return new NatsKVException("Unexpected subject");
        if (!ulong.TryParse(sequence, out var stored)) return new NatsKVException("Can't parse sequence header");
        if (!headers.TryGetLastValue("Nats-Time-Stamp", out var time)) return new NatsKVException("Missing timestamp header");
        if (!DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out var created)) return new NatsKVException("Can't parse timestamp header");
        if (OperationOf(headers) is not { } operation) return new NatsKVException("Can't parse operation header");
        if (operation != NatsKVOperation.Put) return new NatsKVKeyDeletedException(stored);
        return new NatsKVEntry<T>(Bucket, key) { Value = msg.Data, Revision = stored, Created = created, Error = msg.Error };
    }

    internal static NatsKVOperation? OperationOf(NatsHeaders? headers)
    {
        if (headers is null) return NatsKVOperation.Put;
        if (headers.TryGetLastValue("KV-Operation", out var operation))
            return Enum.TryParse<NatsKVOperation>(operation, ignoreCase: true, out var known) ? known : null;
        if (!headers.TryGetLastValue("Nats-Marker-Reason", out var reason)) return NatsKVOperation.Put;
        return reason switch
        {
            "MaxAge" or "Purge" => NatsKVOperation.Purge,
            "Remove" => NatsKVOperation.Del,
            _ => null,
        };
    }

    private async ValueTask<NatsResult<NatsKVEntry<T>>> ReadStoredAsync<T>(string key, StreamMsgGetRequest request, INatsDeserialize<T> serializer, CancellationToken cancellationToken)
    {
        var stored = (await stream.GetAsync(request, cancellationToken).ConfigureAwait(false)).Message;
        var entry = new NatsKVEntry<T>(Bucket, key) { Created = stored.Time, Revision = stored.Seq };
        try
        {
            return entry with { Value = serializer.Deserialize(new ReadOnlySequence<byte>(stored.Data)) };
        }
        catch (Exception e)
        {
            return entry with { Error = new NatsDeserializeException(stored.Data.ToArray(), e) };
        }
    }
}
