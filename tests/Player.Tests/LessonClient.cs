using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Player.Tests;

/// <summary>A lesson's page without a browser: it sends what a page sends, and keeps what it is told.</summary>
public sealed class LessonClient : IAsyncDisposable
{
    // For the next message, whichever it is: while something is said, something goes on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly ClientWebSocket _socket;
    private readonly List<JsonElement> _messages = [];
    private readonly SemaphoreSlim _news = new(0);
    private readonly Task _reading;

    private LessonClient(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = ReadAsync();
    }

    /// <summary>All messages so far.</summary>
    public IReadOnlyList<JsonElement> Messages
    {
        get
        {
            lock (_messages)
                return [.. _messages];
        }
    }

    /// <summary>The last number seen.</summary>
    public long Seen => Messages.Where(m => m.TryGetProperty("seq", out _)).Select(m => m.GetProperty("seq").GetInt64()).DefaultIfEmpty().Last();

    /// <summary>The session's name, from the first snapshot.</summary>
    public string Run => Messages.First(m => Type(m) == "snapshot").GetProperty("run").GetString()!;

    /// <summary>Completes when the player has closed the line.</summary>
    public Task Gone => _reading.WaitAsync(Patience);

    /// <summary>Connects with the given origin, and with what lets pages in, or what a stranger has of it.</summary>
    public static async Task<LessonClient> ConnectAsync(Uri address, string? origin, Pass? pass)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        if (pass is { Cookie.Length: > 0 })
            socket.Options.SetRequestHeader("Cookie", pass.Cookie);
        if (pass is { Key.Length: > 0 })
        {
            socket.Options.AddSubProtocol("course");
            socket.Options.AddSubProtocol($"key.{pass.Key}");
        }
        try
        {
            await socket.ConnectAsync(address, CancellationToken.None);
            return new LessonClient(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A message's type.</summary>
    public static string Type(JsonElement message) => message.GetProperty("type").GetString()!;

    /// <summary>Sends a command.</summary>
    public Task SendAsync(object command) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The first message that fits, already there or to come.</summary>
    /// <param name="fits">What is looked for.</param>
    /// <param name="after">Only messages from this index on.</param>
    public async Task<JsonElement> WaitAsync(Func<JsonElement, bool> fits, int after = 0)
    {
        for (var at = after; ; at++)
        {
            while (at >= Messages.Count)
            {
                using var limit = new CancellationTokenSource(Patience);
                try
                {
                    await _news.WaitAsync(limit.Token);
                }
                catch (OperationCanceledException)
                {
                    throw new TimeoutException($"The awaited message did not come. These did:\n{string.Join('\n', Messages.Select(m => Short(m.GetRawText())))}");
                }
            }
            if (fits(Messages[at]))
                return Messages[at];
        }
    }

    /// <summary>The next message of a type.</summary>
    public Task<JsonElement> WaitAsync(string type, int after = 0) => WaitAsync(m => Type(m) == type, after);

    /// <summary>Waits for a cell's state.</summary>
    public Task<JsonElement> WaitForCellAsync(string cell, string state, int after = 0) =>
        WaitAsync(m => Type(m) == "cell" && m.GetProperty("cell").GetString() == cell && m.GetProperty("state").GetString() == state, after);

    /// <summary>Waits for the kernel's state.</summary>
    public Task<JsonElement> WaitForKernelAsync(string state, int after = 0) =>
        WaitAsync(m => (Type(m) == "kernel" && m.GetProperty("state").GetString() == state)
            || (Type(m) == "snapshot" && m.GetProperty("kernel").GetProperty("state").GetString() == state), after);

    /// <summary>Changes a cell, runs it, and waits until it has ended.</summary>
    /// <returns>All that was said from the run on.</returns>
    public async Task<IReadOnlyList<JsonElement>> RunAsync(string cell, string? source = null, string state = "ok")
    {
        var from = Messages.Count;
        if (source is not null)
            await SendAsync(new { @do = "edit", cell, source, by = "test" });
        await SendAsync(new { @do = "run", cells = new[] { cell } });
        var start = await IndexOfAsync(m => Type(m) == "clear" && m.GetProperty("cell").GetString() == cell, from);
        await WaitForCellAsync(cell, state, start);
        return [.. Messages.Skip(start)];
    }

    /// <summary>The index of the first message that fits.</summary>
    public async Task<int> IndexOfAsync(Func<JsonElement, bool> fits, int after = 0)
    {
        var found = await WaitAsync(fits, after);
        return Messages.Select((m, i) => (m, i)).Skip(after).First(x => x.m.GetRawText() == found.GetRawText()).i;
    }

    /// <summary>Console text and values as text, of all messages given.</summary>
    public static string TextOf(IEnumerable<JsonElement> messages) => string.Concat(messages.Select(m => Type(m) switch
    {
        "output" when m.GetProperty("output").TryGetProperty("text", out var text) => text.GetString(),
        "output" when m.GetProperty("output").TryGetProperty("html", out var html) => html.GetString(),
        "output" when m.GetProperty("output").TryGetProperty("message", out var message) => message.GetString(),
        "append" => m.GetProperty("text").GetString(),
        _ => "",
    }));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _news.Dispose();
    }

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                using var json = JsonDocument.Parse(Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length));
                lock (_messages)
                    _messages.Add(json.RootElement.Clone());
                message.SetLength(0);
                _news.Release();
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The line was cut, by the test or by the player.
        }
    }
}
