using System.Runtime.CompilerServices;

namespace NATS.Client.Core;

public partial class NatsConnection
{
    private readonly SemaphoreSlim inboxGate = new(1);

    /// <inheritdoc/>
    public IAsyncEnumerable<NatsMsg<T>> SubscribeAsync<T>(string subject, string? queueGroup = default, INatsDeserialize<T>? serializer = default, NatsSubOpts? opts = default, CancellationToken cancellationToken = default)
    {
        SubjectValidator.CheckSubject(subject);
        SubjectValidator.CheckQueueGroup(queueGroup);
        return ReadAsync(subject, queueGroup, serializer, opts, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<INatsSub<T>> SubscribeCoreAsync<T>(string subject, string? queueGroup = default, INatsDeserialize<T>? serializer = default, NatsSubOpts? opts = default, CancellationToken cancellationToken = default)
    {
        SubjectValidator.CheckSubject(subject);
        SubjectValidator.CheckQueueGroup(queueGroup);
        return AddNewAsync(subject, queueGroup, serializer, opts, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask AddSubAsync(NatsSubBase sub, CancellationToken cancellationToken = default)
    {
        await EnsureOpenAsync(cancellationToken).ConfigureAwait(false);
        if (IsInbox(sub.Subject)) await AddBehindInboxAsync(sub, cancellationToken).ConfigureAwait(false);
        else await subscriptions.AddAsync(sub, cancellationToken).ConfigureAwait(false);
        if (sub.Opts?.Events?.OnSubscribed is not { } onSubscribed) return;
        try
        {
            await onSubscribed(sub).ConfigureAwait(false);
        }
        catch
        {
            await sub.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Not the caller's token: what was already received is still read after a cancellation.
    private async IAsyncEnumerable<NatsMsg<T>> ReadAsync<T>(string subject, string? queueGroup, INatsDeserialize<T>? serializer, NatsSubOpts? opts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var sub = Create(subject, queueGroup, serializer, opts, cancellationToken);
        await AddSubAsync(sub, cancellationToken).ConfigureAwait(false);
        await foreach (var msg in sub.Msgs.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            yield return msg;
    }

    private async ValueTask<INatsSub<T>> AddNewAsync<T>(string subject, string? queueGroup, INatsDeserialize<T>? serializer, NatsSubOpts? opts, CancellationToken cancellationToken)
    {
        var sub = Create(subject, queueGroup, serializer, opts, cancellationToken);
        await AddSubAsync(sub, cancellationToken).ConfigureAwait(false);
        return sub;
    }

    private NatsSub<T> Create<T>(string subject, string? queueGroup, INatsDeserialize<T>? serializer, NatsSubOpts? opts, CancellationToken cancellationToken) => new(
        this,
        IsInbox(subject) ? inboxes : subscriptions,
        subject,
        queueGroup,
        opts,
        serializer ?? Opts.SerializerRegistry.GetDeserializer<T>(),
        cancellationToken);

    private bool IsInbox(string subject) => subject.StartsWith(InboxPrefix, StringComparison.Ordinal);

    private async ValueTask AddBehindInboxAsync(NatsSubBase sub, CancellationToken cancellationToken)
    {
        if (sub.QueueGroup is not null) throw new NatsException("Inbox subscriptions don't support queue groups");
        await EnsureInboxAsync(cancellationToken).ConfigureAwait(false);
        await inboxes.AddAsync(sub).ConfigureAwait(false);
    }

    private async ValueTask EnsureInboxAsync(CancellationToken cancellationToken)
    {
        if (inbox is not null) return;
        await inboxGate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (inbox is not null) return;
            var sub = new InboxSub(this, subscriptions, inboxes, replies, InboxPrefix);
            await subscriptions.AddAsync(sub, cancellationToken).ConfigureAwait(false);
            inbox = sub;
        }
        finally
        {
            inboxGate.Release();
        }
    }
}
