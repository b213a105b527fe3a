using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

public partial class NatsJSOrderedConsumer
{
    // After the first message the new consumer begins behind the last one that was read.
    private async Task<ConsumerInfo> RecreateAsync(ulong last, CancellationToken cancellationToken)
    {
        var from = last == 0
            ? opts
            : opts with { OptStartSeq = last + 1, DeliverPolicy = ConsumerConfigDeliverPolicy.ByStartSequence, OptStartTime = default };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return Info = await context.CreateOrderedAsync(stream, from, filter, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is NatsJSApiNoResponseException or NatsJSApiException { Error.Code: 503 })
            {
                logger.LogWarning(e, "Cannot create a consumer on {Stream}", stream);
                if (attempt == opts.MaxResetAttempts) throw new NatsJSException("Maximum number of create attempts reached.", e);
            }

            await context.Connection.Opts.BackoffWithJitterAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    // The server would remove it by itself later; this is only tidy.
    private async ValueTask TryDeleteAsync(string consumer)
    {
        if (context.Connection.ConnectionState != NatsConnectionState.Open) return;
        try
        {
            await context.DeleteConsumerAsync(stream, consumer).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NatsException or ObjectDisposedException or OperationCanceledException)
        {
            logger.LogDebug(e, "Consumer {Consumer} was not deleted", consumer);
        }
    }
}
