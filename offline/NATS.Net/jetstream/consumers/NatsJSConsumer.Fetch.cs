using System.Runtime.CompilerServices;
using NATS.Client.Core;

namespace NATS.Client.JetStream;

public partial class NatsJSConsumer
{
    /// <inheritdoc/>
    public async ValueTask<INatsJSMsg<T>?> NextAsync<T>(INatsDeserialize<T>? serializer = default, NatsJSNextOpts? opts = default, CancellationToken cancellationToken = default)
    {
        EnsureNotPinned("next");
        opts ??= context.Opts.DefaultNextOpts;
        var fetch = new NatsJSFetchOpts
        {
            MaxMsgs = 1,
            IdleHeartbeat = opts.IdleHeartbeat,
            Expires = opts.Expires,
            NotificationHandler = opts.NotificationHandler,
            PriorityGroup = opts.PriorityGroup,
        };
        await using var sub = await StartFetchAsync(fetch, serializer, cancellationToken).ConfigureAwait(false);
        using var reading = new ReaderMark(sub);
        await foreach (var msg in sub.Msgs.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            return msg;
        return null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<INatsJSMsg<T>> FetchAsync<T>(
        NatsJSFetchOpts opts,
        INatsDeserialize<T>? serializer = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        EnsureNotPinned("fetch");
        await using var sub = await StartFetchAsync(opts, serializer, cancellationToken).ConfigureAwait(false);
        using var reading = new ReaderMark(sub);
        while (await sub.WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            while (!cancellationToken.IsCancellationRequested && sub.Msgs.TryRead(out var msg))
            {
                sub.StopHeartbeat();
                yield return msg;
                sub.ResetHeartbeat();
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<INatsJSMsg<T>> FetchNoWaitAsync<T>(
        NatsJSFetchOpts opts,
        INatsDeserialize<T>? serializer = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        EnsureNotPinned("fetch");
        await using var sub = await StartFetchAsync(opts with { NoWait = true }, serializer, cancellationToken).ConfigureAwait(false);
        using var reading = new ReaderMark(sub);
        await foreach (var msg in sub.Msgs.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            sub.StopHeartbeat();
            yield return msg;
            sub.ResetHeartbeat();
        }
    }

    private async ValueTask<FetchSub<T>> StartFetchAsync<T>(NatsJSFetchOpts opts, INatsDeserialize<T>? serializer, CancellationToken cancellationToken)
    {
        EnsureNotDeleted();
        cancellationToken.ThrowIfCancellationRequested();
        var settings = PullSettings.Create(opts);
        var sub = new FetchSub<T>(address, settings, serializer, opts, cancellationToken);
        var request = opts.NoWait ? sub.NoWaitRequest() : sub.Request(settings.MaxMsgs, settings.MaxBytes);
        await sub.StartAsync(request, cancellationToken).ConfigureAwait(false);
        return sub;
    }
}
