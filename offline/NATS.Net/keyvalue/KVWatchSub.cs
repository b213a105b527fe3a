using System.Buffers;
using System.Threading.Channels;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NATS.Client.KeyValueStore;

/// <summary>The subscription to which a watch's push consumer delivers.</summary>
internal sealed class KVWatchSub<T> : NatsSubBase
{
    private readonly INatsJSContext context;
    private readonly INatsDeserialize<T> serializer;
    private readonly Action onSignal;
    private readonly Channel<NatsJSMsg<T>> msgs;

    public KVWatchSub(INatsJSContext context, INatsDeserialize<T> serializer, Action onSignal)
        : base(context.Connection, context.Connection.SubscriptionManager, context.NewBaseInbox(), queueGroup: null, opts: null)
    {
        this.context = context;
        this.serializer = serializer;
        this.onSignal = onSignal;
        msgs = Channel.CreateBounded<NatsJSMsg<T>>(
            Connection.GetBoundedChannelOpts(null),
            dropped => Connection.OnMessageDropped(this, msgs?.Reader.Count ?? 0, dropped.Msg));
    }

    public ChannelReader<NatsJSMsg<T>> Msgs => msgs.Reader;

    protected override ValueTask ReceiveInternalAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        onSignal();
        var msg = NatsMsg<T>.Build(subject, replyTo, headersBuffer, payloadBuffer, Connection, Connection.HeaderParser, serializer);
        ResetSlowConsumer(msgs.Reader.Count);
        return msgs.Writer.WriteAsync(new NatsJSMsg<T>(msg, context));
    }

    protected override void TryComplete() => msgs?.Writer.TryComplete();
}
