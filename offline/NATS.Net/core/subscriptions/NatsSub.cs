using System.Buffers;
using System.Threading.Channels;

namespace NATS.Client.Core;

/// <summary>A subscription whose messages are read from a channel.</summary>
/// <typeparam name="T">Type of the messages' data.</typeparam>
public sealed class NatsSub<T> : NatsSubBase, INatsSub<T>
{
    private readonly Channel<NatsMsg<T>> msgs;
    private readonly INatsDeserialize<T> serializer;

    /// <summary>Makes a subscription; it begins when it is added to the connection.</summary>
    public NatsSub(
        INatsConnection connection,
        INatsSubscriptionManager manager,
        string subject,
        string? queueGroup,
        NatsSubOpts? opts,
        INatsDeserialize<T> serializer,
        CancellationToken cancellationToken = default)
        : base(connection, manager, subject, queueGroup, opts, cancellationToken)
    {
        this.serializer = serializer;
        msgs = Channel.CreateBounded<NatsMsg<T>>(
            connection.GetBoundedChannelOpts(opts?.ChannelOpts),
            dropped => Connection.OnMessageDropped(this, msgs?.Reader.Count ?? 0, dropped));
    }

    /// <inheritdoc/>
    public ChannelReader<NatsMsg<T>> Msgs => msgs.Reader;

    /// <inheritdoc/>
    protected override ValueTask ReceiveInternalAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        var msg = NatsMsg<T>.Build(subject, replyTo, headersBuffer, payloadBuffer, Connection, Connection.HeaderParser, serializer);
        if (!msgs.Writer.TryWrite(msg)) return WaitAndWriteAsync(msg);
        Written();
        return default;
    }

    /// <inheritdoc/>
    protected override void TryComplete() => msgs?.Writer.TryComplete();

    private async ValueTask WaitAndWriteAsync(NatsMsg<T> msg)
    {
        await msgs.Writer.WriteAsync(msg).ConfigureAwait(false);
        Written();
    }

    private void Written()
    {
        ResetSlowConsumer(msgs.Reader.Count);
        DecrementMaxMsgs();
    }
}
