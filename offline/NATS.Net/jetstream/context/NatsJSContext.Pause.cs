using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

public partial class NatsJSContext
{
    /// <inheritdoc/>
    public ValueTask<ConsumerPauseResponse> PauseConsumerAsync(string stream, string consumer, DateTimeOffset pauseUntil, CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        return JSRequestResponseAsync<ConsumerPauseRequest, ConsumerPauseResponse>(
            $"{Opts.Prefix}.CONSUMER.PAUSE.{stream}.{consumer}", new ConsumerPauseRequest { PauseUntil = pauseUntil }, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ResumeConsumerAsync(string stream, string consumer, CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        var response = await JSRequestResponseAsync<object, ConsumerPauseResponse>(
            $"{Opts.Prefix}.CONSUMER.PAUSE.{stream}.{consumer}", null, cancellationToken).ConfigureAwait(false);
        return !response.IsPaused;
    }

    /// <inheritdoc/>
    public async ValueTask UnpinConsumerAsync(string stream, string consumer, string group, CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        await JSRequestResponseAsync<ConsumerUnpinRequest, ConsumerUnpinResponse>(
            $"{Opts.Prefix}.CONSUMER.UNPIN.{stream}.{consumer}", new ConsumerUnpinRequest { Group = group }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ConsumerResetResponse> ResetConsumerAsync(string stream, string consumer, ulong seq = 0, CancellationToken cancellationToken = default)
    {
        CheckStreamName(stream);
        return JSRequestResponseAsync<ConsumerResetRequest, ConsumerResetResponse>(
            $"{Opts.Prefix}.CONSUMER.RESET.{stream}.{consumer}", seq == 0 ? null : new ConsumerResetRequest { Seq = seq }, cancellationToken);
    }
}
