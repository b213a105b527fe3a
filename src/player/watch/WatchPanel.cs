using System.Net.WebSockets;
using System.Threading.Channels;

namespace Course.Player.Watch;

/// <summary>One open panel. A slow one misses old news; it holds up nobody.</summary>
internal sealed class WatchPanel(WebSocket socket)
{
    private const int MostWaiting = 100;

    private readonly Channel<byte[]> _news = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Sends a message as soon as may be.</summary>
    public void Tell(byte[] message) => _news.Writer.TryWrite(message);

    /// <summary>Serves the panel until it goes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAllAsync(stop.Token);
        try
        {
            // A panel says nothing; what comes is its end.
            var buffer = new byte[256];
            while ((await socket.ReceiveAsync(buffer.AsMemory(), stop.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // It went without a word, or the player stops.
        }
        await stop.CancelAsync();
        await sending;
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _news.Reader.ReadAllAsync(cancellationToken))
                await socket.SendAsync(message, WebSocketMessageType.Text, true, cancellationToken);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
