using System.Threading.Channels;

namespace NATS.Client.JetStream;

/// <summary>Calls the application's notification handler, one notification after the other, beside the loop that reads.</summary>
internal sealed class NotificationPump : IAsyncDisposable
{
    private const int Capacity = 128;

    private readonly Func<INatsJSNotification, CancellationToken, Task> handler;
    private readonly Action<Exception> onError;
    private readonly CancellationToken cancellationToken;
    private readonly Task loop;

    private readonly Channel<INatsJSNotification> pending = Channel.CreateBounded<INatsJSNotification>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });

    public NotificationPump(Func<INatsJSNotification, CancellationToken, Task> handler, Action<Exception> onError, CancellationToken cancellationToken)
    {
        this.handler = handler;
        this.onError = onError;
        this.cancellationToken = cancellationToken;
        loop = Task.Run(CallAsync);
    }

    public void Notify(INatsJSNotification notification) => pending.Writer.TryWrite(notification);

    public async ValueTask DisposeAsync()
    {
        pending.Writer.TryComplete();
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task CallAsync()
    {
        await foreach (var notification in pending.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await handler(notification, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                onError(e);
            }
        }
    }
}
