using System.Runtime.CompilerServices;
using NATS.Client.Core;

namespace NATS.Client.JetStream;

public partial class NatsJSOrderedConsumer
{
    /// <inheritdoc/>
    public async ValueTask<INatsJSMsg<T>?> NextAsync<T>(INatsDeserialize<T>? serializer = default, NatsJSNextOpts? opts = default, CancellationToken cancellationToken = default)
    {
        opts ??= context.Opts.DefaultNextOpts;
        var fetch = new NatsJSFetchOpts
        {
            MaxMsgs = 1,
            IdleHeartbeat = opts.IdleHeartbeat,
            Expires = opts.Expires,
            NotificationHandler = opts.NotificationHandler,
        };
        await foreach (var msg in FetchAsync(fetch, serializer, cancellationToken).ConfigureAwait(false))
            return msg;
        return null;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<INatsJSMsg<T>> FetchAsync<T>(
        NatsJSFetchOpts opts,
        INatsDeserialize<T>? serializer = default,
        CancellationToken cancellationToken = default) => ReadBatchAsync(opts, serializer, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<INatsJSMsg<T>> FetchNoWaitAsync<T>(
        NatsJSFetchOpts opts,
        INatsDeserialize<T>? serializer = default,
        CancellationToken cancellationToken = default) => ReadBatchAsync(opts with { NoWait = true }, serializer, cancellationToken);

    private async IAsyncEnumerable<INatsJSMsg<T>> ReadBatchAsync<T>(
        NatsJSFetchOpts fetch, INatsDeserialize<T>? serializer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, cancellationToken);
        var (count, bytes) = (0, 0);
        for (var attempt = 0; !linked.IsCancellationRequested; attempt++)
        {
            if (count >= fetch.MaxMsgs || bytes >= fetch.MaxBytes) yield break;
            var info = await RecreateAsync(fetchedTo, linked.Token).ConfigureAwait(false);
            var complete = true;
            try
            {
                var rest = fetch with { MaxMsgs = fetch.MaxMsgs - count, MaxBytes = fetch.MaxBytes - bytes };
                var expected = 1UL;
                await foreach (var msg in Read(new NatsJSConsumer(context, info), rest, serializer, linked.Token).ConfigureAwait(false))
                {
                    if (!(complete = IsNext((NatsJSMsg<T>)msg, ref expected))) break;
                    fetchedTo = msg.Metadata!.Value.Sequence.Stream;
                    count++;
                    bytes += msg.Size;
                    yield return msg;
                }
            }
            finally
            {
                await TryDeleteAsync(info.Name).ConfigureAwait(false);
            }

            if (complete) yield break;
            if (attempt == opts.MaxResetAttempts) throw new NatsJSException("Maximum number of retry attempts reached.");
            await context.Connection.Opts.BackoffWithJitterAsync(attempt, linked.Token).ConfigureAwait(false);
        }
    }

    private static IAsyncEnumerable<INatsJSMsg<T>> Read<T>(NatsJSConsumer consumer, NatsJSFetchOpts fetch, INatsDeserialize<T>? serializer, CancellationToken cancellationToken) =>
        fetch.NoWait ? consumer.FetchNoWaitAsync(fetch, serializer, cancellationToken) : consumer.FetchAsync(fetch, serializer, cancellationToken);
}
