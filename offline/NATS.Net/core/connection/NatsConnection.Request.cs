using System.Runtime.CompilerServices;

namespace NATS.Client.Core;

public partial class NatsConnection
{
    /// <inheritdoc/>
    public string NewInbox() => NewInbox(InboxPrefix);

    /// <inheritdoc/>
    public ValueTask<NatsMsg<TReply>> RequestAsync<TReply>(
        string subject,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default) =>
        RequestAsync<object, TReply>(subject, default, default, default, replySerializer, default, replyOpts, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<NatsMsg<TReply>> RequestAsync<TRequest, TReply>(
        string subject,
        TRequest? data,
        NatsHeaders? headers = default,
        INatsSerialize<TRequest>? requestSerializer = default,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsPubOpts? requestOpts = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default)
    {
        SubjectValidator.CheckSubject(subject);
        var opts = WithDefaults(replyOpts ?? new NatsSubOpts(), throwIfNoResponders: !Opts.DirectWasChosen);
        if (Opts.RequestReplyMode == NatsRequestReplyMode.Direct)
        {
            using var reply = replies.Add(this, replySerializer ?? Opts.SerializerRegistry.GetDeserializer<TReply>());
            var timeout = Timeouts.Check(opts.Timeout, "requestTimeout");
            await PublishAsync(subject, data, headers, reply.Subject, requestSerializer, requestOpts, cancellationToken).ConfigureAwait(false);
            return await reply.GetAsync(timeout, opts.ThrowIfNoResponders!.Value, cancellationToken).ConfigureAwait(false);
        }

        opts = opts with { MaxMsgs = opts.MaxMsgs ?? 1 };
        await using var sub = await CreateRequestSubAsync(
            subject, data, headers, requestSerializer, replySerializer, requestOpts, opts, cancellationToken).ConfigureAwait(false);
        await foreach (var msg in sub.Msgs.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            return msg;
        throw new NatsNoReplyException();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NatsMsg<TReply>> RequestManyAsync<TRequest, TReply>(
        string subject,
        TRequest? data,
        NatsHeaders? headers = default,
        INatsSerialize<TRequest>? requestSerializer = default,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsPubOpts? requestOpts = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default)
    {
        SubjectValidator.CheckSubject(subject);
        var opts = replyOpts ?? new NatsSubOpts();
        opts = WithDefaults(opts with { StopOnEmptyMsg = opts.StopOnEmptyMsg ?? true }, throwIfNoResponders: true);
        return ReadRepliesAsync(
            () => CreateRequestSubAsync(subject, data, headers, requestSerializer, replySerializer, requestOpts, opts, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<NatsSub<TReply>> CreateRequestSubAsync<TRequest, TReply>(
        string subject,
        TRequest? data,
        NatsHeaders? headers = default,
        INatsSerialize<TRequest>? requestSerializer = default,
        INatsDeserialize<TReply>? replySerializer = default,
        NatsPubOpts? requestOpts = default,
        NatsSubOpts? replyOpts = default,
        CancellationToken cancellationToken = default)
    {
        SubjectValidator.CheckSubject(subject);
        var replyTo = NewInbox();
        replySerializer ??= Opts.SerializerRegistry.GetDeserializer<TReply>();
        var sub = new NatsSub<TReply>(this, inboxes, replyTo, queueGroup: default, replyOpts, replySerializer);
        await AddSubAsync(sub, cancellationToken).ConfigureAwait(false);
        await PublishAsync(subject, data, headers, replyTo, requestSerializer, requestOpts, cancellationToken).ConfigureAwait(false);
        return sub;
    }

    private static async IAsyncEnumerable<NatsMsg<TReply>> ReadRepliesAsync<TReply>(
        Func<ValueTask<NatsSub<TReply>>> request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var sub = await request().ConfigureAwait(false);
        await foreach (var msg in sub.Msgs.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            yield return msg;
    }

    private NatsSubOpts WithDefaults(NatsSubOpts opts, bool throwIfNoResponders) => opts with
    {
        Timeout = opts.Timeout ?? Opts.RequestTimeout,
        ThrowIfNoResponders = opts.ThrowIfNoResponders ?? throwIfNoResponders,
    };
}
