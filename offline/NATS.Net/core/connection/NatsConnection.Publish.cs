namespace NATS.Client.Core;

public partial class NatsConnection
{
    /// <inheritdoc/>
    public ValueTask PublishAsync(string subject, NatsHeaders? headers = default, string? replyTo = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default) =>
        PublishAsync<byte[]>(subject, default, headers, replyTo, NatsRawSerializer<byte[]>.Default, opts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask PublishAsync<T>(string subject, T? data, NatsHeaders? headers = default, string? replyTo = default, INatsSerialize<T>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default)
    {
        SubjectValidator.CheckSubject(subject);
        SubjectValidator.CheckReplyTo(replyTo);
        serializer ??= Opts.SerializerRegistry.GetSerializer<T>();
        return ConnectionState == NatsConnectionState.Open
            ? SendAsync(subject, data, headers, replyTo, serializer, cancellationToken)
            : ConnectAndSendAsync(subject, data, headers, replyTo, serializer, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask PublishAsync<T>(in NatsMsg<T> msg, INatsSerialize<T>? serializer = default, NatsPubOpts? opts = default, CancellationToken cancellationToken = default) =>
        PublishAsync(msg.Subject, msg.Data, msg.Headers, msg.ReplyTo, serializer, opts, cancellationToken);

    private static async ValueTask ReturnWhenWrittenAsync(ValueTask write, OutgoingMessage message)
    {
        await write.ConfigureAwait(false);
        message.Return();
    }

    private async ValueTask ConnectAndSendAsync<T>(string subject, T? data, NatsHeaders? headers, string? replyTo, INatsSerialize<T> serializer, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (Opts.PublishTimeoutOnDisconnected) timeout.CancelAfter(Opts.CommandTimeout);
        await EnsureOpenAsync(timeout.Token).ConfigureAwait(false);
        await SendAsync(subject, data, headers, replyTo, serializer, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask SendAsync<T>(string subject, T? data, NatsHeaders? headers, string? replyTo, INatsSerialize<T> serializer, CancellationToken cancellationToken)
    {
        var message = OutgoingMessage.Create(subject, data, headers, replyTo, serializer, Opts.HeaderEncoding);
        if (serverInfo is { } info && message.Size > info.MaxPayload)
            throw new NatsPayloadTooLargeException($"Payload size {message.Size} exceeds server's maximum payload size {info.MaxPayload}");
        var write = WriteAsync(new PublishCommand(Opts.SubjectEncoding, subject, replyTo, message), cancellationToken);
        if (!write.IsCompletedSuccessfully) return ReturnWhenWrittenAsync(write, message);
        message.Return();
        return default;
    }
}
