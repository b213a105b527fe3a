using System.Buffers;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Client.JetStream;

/// <summary>
/// A subscription that pulls messages from a consumer. Messages come with their own subject; what comes on the inbox itself is a
/// status of the server: a heartbeat, the end of a request, or an error.
/// </summary>
internal abstract class PullSub<T> : NatsSubBase
{
    private readonly Channel<NatsJSMsg<T>> msgs;
    private readonly INatsDeserialize<T> serializer;
    private readonly Timer heartbeat;

    protected PullSub(ConsumerAddress address, PullSettings settings, INatsDeserialize<T>? serializer)
        : base(
            address.Context.Connection,
            address.Context.Connection.SubscriptionManager,
            address.Context.NewBaseInbox(),
            queueGroup: null,
            new NatsSubOpts { ChannelOpts = new NatsSubChannelOpts { Capacity = settings.Capacity } })
    {
        Address = address;
        Settings = settings;
        Logger = Connection.Opts.LoggerFactory.CreateLogger("NATS.Client.JetStream.Pull");
        this.serializer = serializer ?? Connection.Opts.SerializerRegistry.GetDeserializer<T>();
        heartbeat = new Timer(_ => OnSilence(), null, Timeout.Infinite, Timeout.Infinite);
        msgs = Channel.CreateBounded<NatsJSMsg<T>>(
            Connection.GetBoundedChannelOpts(Opts!.ChannelOpts),
            dropped => Connection.OnMessageDropped(this, msgs?.Reader.Count ?? 0, dropped.Msg));
    }

    /// <summary>The messages.</summary>
    public ChannelReader<NatsJSMsg<T>> Msgs => msgs.Reader;

    protected ConsumerAddress Address { get; }

    protected PullSettings Settings { get; }

    protected ILogger Logger { get; }

    /// <summary>Establishes the subscription and sends the first request.</summary>
    public async ValueTask StartAsync(ConsumerGetnextRequest request, CancellationToken cancellationToken)
    {
        await Connection.AddSubAsync(this, cancellationToken).ConfigureAwait(false);
        await PullAsync(request, cancellationToken).ConfigureAwait(false);
        ResetHeartbeat();
    }

    /// <summary>Waits for messages; false when no more come or the caller is cancelled.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await msgs.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>While the application works on a message it needs no sign of life.</summary>
    public void StopHeartbeat() => heartbeat.Change(Timeout.Infinite, Timeout.Infinite);

    /// <summary>Waits anew for a sign of life.</summary>
    public virtual void ResetHeartbeat()
    {
        if (Settings.IdleHeartbeat != TimeSpan.Zero) heartbeat.Change(Settings.Silence, HeartbeatPeriod);
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await DrainOnDisposeAsync().ConfigureAwait(false);
            await base.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            await heartbeat.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>How often silence is reported; once by default.</summary>
    protected virtual TimeSpan HeartbeatPeriod => Timeout.InfiniteTimeSpan;

    /// <summary>Sends a request.</summary>
    protected ValueTask PullAsync(ConsumerGetnextRequest request, CancellationToken cancellationToken) => Connection.PublishAsync(
        Address.NextSubject,
        request,
        replyTo: Subject,
        serializer: NatsJSJsonSerializer<ConsumerGetnextRequest>.Default,
        cancellationToken: cancellationToken);

    /// <summary>Writes a request for a connection that is not yet in use.</summary>
    protected void WritePull(IBufferWriter<byte> writer, ConsumerGetnextRequest request)
    {
        var opts = Connection.Opts;
        var message = OutgoingMessage.Create(
            Address.NextSubject, request, null, Subject, NatsJSJsonSerializer<ConsumerGetnextRequest>.Default, opts.HeaderEncoding);
        new PublishCommand(opts.SubjectEncoding, Address.NextSubject, Subject, message).Write(writer);
        message.Return();
    }

    /// <summary>A request for so much.</summary>
    protected internal ConsumerGetnextRequest Request(long batch, long maxBytes) => new()
    {
        Batch = batch,
        MaxBytes = maxBytes,
        IdleHeartbeat = Settings.IdleHeartbeat,
        Expires = Settings.Expires,
        Group = Settings.Group?.Group,
        MinPending = Settings.Group?.MinPending ?? 0,
        MinAckPending = Settings.Group?.MinAckPending ?? 0,
        Priority = Settings.Group?.Priority ?? 0,
        Id = Address.PinId,
    };

    /// <summary>Ends with an error that the reader gets.</summary>
    protected void Fail(Exception error)
    {
        msgs.Writer.TryComplete(error);
        EndSubscription(NatsSubEndReason.JetStreamError);
    }

    /// <summary>Tells the reader of an error, but leaves the subscription to be ended by it.</summary>
    protected void CompleteWith(Exception? error) => msgs.Writer.TryComplete(error);

    /// <summary>The server was silent for too long.</summary>
    protected abstract void OnSilence();

    /// <summary>The server reports a status.</summary>
    protected abstract void OnStatus(NatsHeaders status);

    /// <summary>A message is about to be handed to the reader.</summary>
    protected virtual void OnMessage(in NatsJSMsg<T> msg)
    {
    }

    /// <summary>A message was handed to the reader.</summary>
    protected virtual void OnDelivered(in NatsJSMsg<T> msg)
    {
    }

    protected override ValueTask ReceiveInternalAsync(string subject, string? replyTo, ReadOnlySequence<byte>? headersBuffer, ReadOnlySequence<byte> payloadBuffer)
    {
        ResetHeartbeat();
        if (subject == Subject)
        {
            OnStatus(ReadStatus(headersBuffer));
            return default;
        }

        var msg = new NatsJSMsg<T>(
            NatsMsg<T>.Build(subject, replyTo, headersBuffer, payloadBuffer, Connection, Connection.HeaderParser, serializer), Address.Context);
        if (msg.Headers?.TryGetLastValue("Nats-Pin-Id", out var pin) == true) Address.PinId = pin;
        OnMessage(msg);
        if (!msgs.Writer.TryWrite(msg)) return WaitAndWriteAsync(msg);
        Written(msg);
        return default;
    }

    protected override void TryComplete() => msgs?.Writer.TryComplete();

    private NatsHeaders ReadStatus(in ReadOnlySequence<byte>? headersBuffer)
    {
        if (headersBuffer is not { } bytes) throw new NatsJSException("No header found");
        var headers = new NatsHeaders();
        return Connection.HeaderParser.ParseHeaders(new SequenceReader<byte>(bytes), headers) ? headers : throw new NatsJSException("Can't parse headers");
    }

    private async ValueTask WaitAndWriteAsync(NatsJSMsg<T> msg)
    {
        await msgs.Writer.WriteAsync(msg).ConfigureAwait(false);
        Written(msg);
    }

    private void Written(in NatsJSMsg<T> msg)
    {
        ResetSlowConsumer(msgs.Reader.Count);
        OnDelivered(msg);
    }
}
