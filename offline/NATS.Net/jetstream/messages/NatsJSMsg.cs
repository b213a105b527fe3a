using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream.Json;

namespace NATS.Client.JetStream;

/// <summary>A message delivered by a consumer.</summary>
/// <typeparam name="T">Type of its data.</typeparam>
public readonly struct NatsJSMsg<T> : INatsJSMsg<T>
{
    private readonly INatsJSContext context;
    private readonly NatsMsg<T> msg;
    private readonly Lazy<NatsJSMsgMetadata?> metadata;

    /// <summary>Makes a message from one that arrived on a subscription.</summary>
    public NatsJSMsg(NatsMsg<T> msg, INatsJSContext context)
    {
        this.msg = msg;
        this.context = context;
        metadata = new Lazy<NatsJSMsgMetadata?>(() => AckSubject.Parse(msg.ReplyTo));
    }

    /// <inheritdoc/>
    public string Subject => msg.Subject;

    /// <inheritdoc/>
    public int Size => msg.Size;

    /// <inheritdoc/>
    public NatsHeaders? Headers => msg.Headers;

    /// <inheritdoc/>
    public T? Data => msg.Data;

    /// <inheritdoc/>
    public INatsConnection? Connection => msg.Connection;

    /// <inheritdoc/>
    public NatsJSMsgMetadata? Metadata => metadata.Value;

    /// <inheritdoc/>
    public string? ReplyTo => msg.ReplyTo;

    /// <inheritdoc/>
    public NatsException? Error => msg.Error;

    internal NatsMsg<T> Msg => msg;

    /// <inheritdoc/>
    public void EnsureSuccess() => msg.EnsureSuccess();

    /// <inheritdoc/>
    public ValueTask AckAsync(AckOpts? opts = null, CancellationToken cancellationToken = default) =>
        SendAsync(NatsJSConstants.Ack, opts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask NakAsync(AckOpts? opts = null, CancellationToken cancellationToken = default)
    {
        var delay = opts?.NakDelay ?? TimeSpan.Zero;
        var payload = delay == TimeSpan.Zero ? NatsJSConstants.Nak : Ascii($"-NAK {{\"delay\": {NanosecondsConverter.ToNanoseconds(delay)}}}");
        return SendAsync(payload, opts, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask AckProgressAsync(AckOpts? opts = null, CancellationToken cancellationToken = default) =>
        SendAsync(NatsJSConstants.AckProgress, opts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask AckTerminateAsync(AckOpts? opts = null, CancellationToken cancellationToken = default)
    {
        var reason = opts?.TerminateReason;
        return SendAsync(string.IsNullOrEmpty(reason) ? NatsJSConstants.AckTerminate : Ascii("+TERM " + reason), opts, cancellationToken);
    }

    private static ReadOnlySequence<byte> Ascii(string text) => new(Encoding.ASCII.GetBytes(text));

    private ValueTask SendAsync(ReadOnlySequence<byte> payload, AckOpts? opts, CancellationToken cancellationToken)
    {
        EnsureCanAck();
        var serializer = NatsRawSerializer<ReadOnlySequence<byte>>.Default;
        return opts?.DoubleAck ?? context.Opts.DoubleAck
            ? RequestAsync(payload, cancellationToken)
            : Connection.PublishAsync(ReplyTo, payload, serializer: serializer, cancellationToken: cancellationToken);
    }

    private async ValueTask RequestAsync(ReadOnlySequence<byte> payload, CancellationToken cancellationToken) =>
        await msg.Connection!.RequestAsync<ReadOnlySequence<byte>, object?>(
            ReplyTo!,
            payload,
            requestSerializer: NatsRawSerializer<ReadOnlySequence<byte>>.Default,
            replySerializer: NatsRawSerializer<object?>.Default,
            cancellationToken: cancellationToken).ConfigureAwait(false);

    [MemberNotNull(nameof(Connection))]
    [MemberNotNull(nameof(ReplyTo))]
    private void EnsureCanAck()
    {
        if (Connection is null) throw new NatsException("unable to send acknowledgment; message did not originate from a consumer");
        if (string.IsNullOrWhiteSpace(ReplyTo)) throw new NatsException("unable to send acknowledgment; ReplyTo is empty");
    }
}
