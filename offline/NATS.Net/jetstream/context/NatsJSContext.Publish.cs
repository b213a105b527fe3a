using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

public partial class NatsJSContext
{
    /// <inheritdoc/>
    public async ValueTask<PubAckResponse> PublishAsync<T>(
        string subject,
        T? data,
        INatsSerialize<T>? serializer = default,
        NatsJSPubOpts? opts = default,
        NatsHeaders? headers = default,
        CancellationToken cancellationToken = default)
    {
        var result = await TryPublishAsync(subject, data, serializer, opts, headers, cancellationToken).ConfigureAwait(false);
        return result.Success ? result.Value : throw result.Error;
    }

    /// <inheritdoc/>
    public async ValueTask<NatsResult<PubAckResponse>> TryPublishAsync<T>(
        string subject,
        T? data,
        INatsSerialize<T>? serializer = default,
        NatsJSPubOpts? opts = default,
        NatsHeaders? headers = default,
        CancellationToken cancellationToken = default)
    {
        headers = AddOptions(headers, opts);
        opts ??= NatsJSPubOpts.Default;
        for (var attempt = 0; attempt < opts.RetryAttempts; attempt++)
        {
            NatsMsg<PubAckResponse> reply;
            try
            {
                reply = await RequestAckAsync(subject, data, serializer, opts, headers, cancellationToken).ConfigureAwait(false);
            }
            catch (NatsNoReplyException)
            {
                return NatsJSPublishNoResponseException.Default;
            }
            catch (NatsException e)
            {
                return e;
            }

            if (!reply.HasNoResponders) return reply.Data is { } ack ? ack : new NatsJSException("No response data received");
            await Task.Delay(opts.RetryWaitBetweenAttempts, cancellationToken).ConfigureAwait(false);
        }

        return NatsJSPublishNoResponseException.Default;
    }

    /// <inheritdoc/>
    public async ValueTask<NatsJSPublishConcurrentFuture> PublishConcurrentAsync<T>(
        string subject,
        T? data,
        INatsSerialize<T>? serializer = default,
        NatsJSPubOpts? opts = default,
        NatsHeaders? headers = default,
        CancellationToken cancellationToken = default)
    {
        var sub = await Connection.CreateRequestSubAsync<T, PubAckResponse>(
            subject,
            data,
            AddOptions(headers, opts),
            serializer,
            NatsJSJsonSerializer<PubAckResponse>.Default,
            opts ?? NatsJSPubOpts.Default,
            new NatsSubOpts { Timeout = Opts.RequestTimeout, ThrowIfNoResponders = true },
            cancellationToken).ConfigureAwait(false);
        return new NatsJSPublishConcurrentFuture(sub);
    }

    private static NatsHeaders? AddOptions(NatsHeaders? headers, NatsJSPubOpts? opts)
    {
        if (opts is null) return headers;
        Set("Nats-Msg-Id", opts.MsgId);
        Set("Nats-Expected-Last-Msg-Id", opts.ExpectedLastMsgId);
        Set("Nats-Expected-Stream", opts.ExpectedStream);
        Set("Nats-Expected-Last-Sequence", opts.ExpectedLastSequence?.ToString());
        Set("Nats-Expected-Last-Subject-Sequence", opts.ExpectedLastSubjectSequence?.ToString());
        Set("Nats-Expected-Last-Subject-Sequence-Subject", opts.ExpectedLastSubjectSequenceSubject);
        return headers;

        void Set(string name, string? value)
        {
            if (value is null) return;
            headers ??= [];
            headers[name] = value;
        }
    }

    private ValueTask<NatsMsg<PubAckResponse>> RequestAckAsync<T>(
        string subject, T? data, INatsSerialize<T>? serializer, NatsJSPubOpts opts, NatsHeaders? headers, CancellationToken cancellationToken) =>
        Connection.RequestAsync<T, PubAckResponse>(
            subject,
            data,
            headers,
            serializer,
            NatsJSJsonSerializer<PubAckResponse>.Default,
            opts,
            new NatsSubOpts { Timeout = Opts.RequestTimeout, ThrowIfNoResponders = false },
            cancellationToken);
}
