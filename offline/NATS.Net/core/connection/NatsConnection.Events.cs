using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NATS.Client.Core;

public partial class NatsConnection : IServerEvents
{
    // Handlers are the application's code: they run one after the other, beside the loops that read and write.
    private readonly Channel<Func<ValueTask>> pendingEvents =
        Channel.CreateUnbounded<Func<ValueTask>>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task eventLoop;
    private volatile ServerInfo? serverInfo;

    /// <inheritdoc/>
    public event AsyncEventHandler<NatsEventArgs>? ConnectionDisconnected;

    /// <inheritdoc/>
    public event AsyncEventHandler<NatsEventArgs>? ConnectionOpened;

    /// <inheritdoc/>
    public event AsyncEventHandler<NatsEventArgs>? ReconnectFailed;

    /// <inheritdoc/>
    public event AsyncEventHandler<NatsMessageDroppedEventArgs>? MessageDropped;

    /// <inheritdoc/>
    public event AsyncEventHandler<NatsSlowConsumerEventArgs>? SlowConsumerDetected;

    /// <inheritdoc/>
    public event AsyncEventHandler<NatsLameDuckModeActivatedEventArgs>? LameDuckModeActivated;

    /// <inheritdoc/>
    public event AsyncEventHandler<NatsServerErrorEventArgs>? ServerError;

    /// <inheritdoc/>
    public void OnMessageDropped<T>(NatsSubBase natsSub, int pending, NatsMsg<T> msg)
    {
        Raise(() => MessageDropped, new NatsMessageDroppedEventArgs(natsSub, pending, msg.Subject, msg.ReplyTo, msg.Headers, msg.Data));
        if (!natsSub.TryMarkSlow()) return;
        Raise(() => SlowConsumerDetected, new NatsSlowConsumerEventArgs(natsSub));
        if (!Opts.SuppressSlowConsumerWarnings) logger.LogWarning("Slow consumer detected on subscription {Subject}", natsSub.Subject);
    }

    void IServerEvents.OnInfo(ServerInfo info, NatsUri uri) => SetServerInfo(info, uri);

    void IServerEvents.OnServerError(string error)
    {
        logger.LogError("Server error {Error}", error);
        Raise(() => ServerError, new NatsServerErrorEventArgs(error));
    }

    ValueTask IServerEvents.OnPingAsync() => TryWriteAsync(default(PongCommand));

    ValueTask IServerEvents.OnMessageAsync(in ServerFrame frame) => subscriptions.DeliverAsync(frame);

    private void SetServerInfo(ServerInfo info, NatsUri uri)
    {
        serverInfo = info;
        if (info.LameDuckMode) Raise(() => LameDuckModeActivated, new NatsLameDuckModeActivatedEventArgs(uri.Uri));
    }

    // The handlers are looked up when the event is raised, not when it happened.
    private void Raise<TArgs>(Func<AsyncEventHandler<TArgs>?> handlers, TArgs args) =>
        pendingEvents.Writer.TryWrite(() => CallAsync(handlers(), args));

    private async ValueTask CallAsync<TArgs>(AsyncEventHandler<TArgs>? handlers, TArgs args)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
        {
            try
            {
                await handler(this, args).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                logger.LogError(e, "A handler of {Event} failed", typeof(TArgs).Name);
            }
        }
    }

    private async Task RaiseEventsAsync()
    {
        try
        {
            await foreach (var raise in pendingEvents.Reader.ReadAllAsync(disposal.Token).ConfigureAwait(false))
                await raise().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            logger.LogDebug("No more events: the connection is disposed");
        }
    }
}
