namespace Course.Helpers;

/// <summary>
/// Notes the deliveries from one stream as they arrive in this process, by a second connection that listens to the clients' inboxes.
/// </summary>
public sealed class InboxTap<T> : IAsyncDisposable
{
    private readonly NatsClient watcher;
    private readonly INatsSub<T> subscription;
    private readonly Task reading;

    private InboxTap(NatsClient watcher, INatsSub<T> subscription, Task reading) =>
        (this.watcher, this.subscription, this.reading) = (watcher, subscription, reading);

    /// <summary>Begins to listen; note is called for each delivery from the stream.</summary>
    public static async Task<InboxTap<T>> StartAsync(NatsClient client, string stream, Action<INatsJSMsg<T>> note)
    {
        var watcher = new NatsClient(client.Connection.Opts);
        var subscription = await watcher.Connection.SubscribeCoreAsync<T>($"{client.Connection.Opts.InboxPrefix}.>");
        await watcher.PingAsync();
        return new InboxTap<T>(watcher, subscription, ReadAsync(subscription, watcher.CreateJetStreamContext(), stream, note));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await subscription.DisposeAsync();
        await reading;
        await watcher.DisposeAsync();
    }

    private static async Task ReadAsync(INatsSub<T> subscription, INatsJSContext js, string stream, Action<INatsJSMsg<T>> note)
    {
        await foreach (var msg in subscription.Msgs.ReadAllAsync())
        {
            var delivered = new NatsJSMsg<T>(msg, js);
            if (delivered.Metadata?.Stream == stream)
                note(delivered);
        }
    }
}
