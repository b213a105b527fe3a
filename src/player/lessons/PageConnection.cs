using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace Course.Player.Lessons;

/// <summary>One page of a lesson. It is sent what its session has that it has not seen yet, in its own time: a slow page holds up nobody.</summary>
/// <param name="socket">The line to it.</param>
/// <param name="session">Its lesson.</param>
/// <param name="run">The session in whose numbers it counts; empty at its first visit.</param>
/// <param name="since">The last number that it has seen.</param>
/// <param name="notebook">Names the notebook that it shows; empty where it does not say.</param>
internal sealed class PageConnection(WebSocket socket, LessonSession session, string run, long since, string notebook)
{
    private const int LargestRequest = 4 * 1024 * 1024;

    private readonly SemaphoreSlim _news = new(0, 1);
    private readonly ConcurrentQueue<byte[]> _direct = new();
    private string _run = run;
    private long _seen = since;

    /// <summary>Names the notebook that the page shows; empty where it does not say.</summary>
    public string Notebook => notebook;

    /// <summary>There is something new.</summary>
    public void Wake()
    {
        if (_news.CurrentCount > 0)
            return;
        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has just said so.
        }
    }

    /// <summary>Sends a message to this page alone.</summary>
    public void Send(byte[] message)
    {
        _direct.Enqueue(message);
        Wake();
    }

    /// <summary>Serves the page until it goes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAllAsync(stop.Token);
        try
        {
            await ReceiveAllAsync(stop.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The page is gone, without a word or with the player; it will come back and ask for what it missed.
        }
        await stop.CancelAsync();
        await sending;
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (run, last, messages) = session.Since(_run, _seen);
                foreach (var message in messages)
                    await socket.SendAsync(message, WebSocketMessageType.Text, true, cancellationToken);
                (_run, _seen) = (run, last);
                while (_direct.TryDequeue(out var direct))
                    await socket.SendAsync(direct, WebSocketMessageType.Text, true, cancellationToken);
                await _news.WaitAsync(cancellationToken);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    private async Task ReceiveAllAsync(CancellationToken cancellationToken)
    {
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            message.Write(buffer, 0, part.Count);
            if (message.Length > LargestRequest)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, "at most 4 MB", cancellationToken);
                return;
            }
            if (!part.EndOfMessage)
                continue;
            if (PageRequest.Parse(message.GetBuffer().AsSpan(0, (int)message.Length)) is { } request)
                session.Take(request, this);
            message.SetLength(0);
        }
    }
}
