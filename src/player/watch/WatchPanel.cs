using System.Net.WebSockets;
using System.Threading.Channels;

namespace Course.Player.Watch;

/// <summary>One open panel. A slow one misses old news; it holds up nobody.</summary>
/// <param name="socket">The line to it.</param>
/// <param name="answer">Answers a question of the panel; whoever closes it cancels that.</param>
internal sealed class WatchPanel(WebSocket socket, Func<PanelRequest, CancellationToken, Task<byte[]>> answer)
{
    private const int MostWaiting = 100;
    private const int LargestRequest = 4096;

    private readonly Channel<byte[]> _news = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Sends a message as soon as may be.</summary>
    public void Tell(byte[] message) => _news.Writer.TryWrite(message);

    /// <summary>Serves the panel until it goes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAllAsync(stop.Token);
        var answering = Task.CompletedTask;
        try
        {
            // Questions are short: a longer one is none.
            var buffer = new byte[LargestRequest];
            while (await socket.ReceiveAsync(buffer.AsMemory(), stop.Token) is { EndOfMessage: true, MessageType: not WebSocketMessageType.Close } part)
            {
                if (PanelRequest.Parse(buffer.AsSpan(0, part.Count)) is { } request)
                    answering = AnswerAsync(answering, request, stop.Token);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // It went without a word, or the player stops.
        }
        await stop.CancelAsync();
        await answering;
        await sending;
    }

    // One after the other, so that a panel has the server read one page at a time.
    private async Task AnswerAsync(Task before, PanelRequest request, CancellationToken cancellationToken)
    {
        await before;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tell(await answer(request, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the answer any more.
        }
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
