using System.Net.WebSockets;
using System.Text.Json;

namespace Course.Bench.Player;

/// <summary>A lesson's WebSocket: sends what a page sends, and waits for what it is told.</summary>
internal sealed class LessonLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _requests;

    private LessonLine(string origin, (string Cookie, string Key) pass)
    {
        _socket.Options.SetRequestHeader("Origin", origin);
        _socket.Options.SetRequestHeader("Cookie", pass.Cookie);
        _socket.Options.AddSubProtocol("course");
        _socket.Options.AddSubProtocol($"key.{pass.Key}");
    }

    /// <summary>Connects.</summary>
    public static async Task<LessonLine> ConnectAsync(Uri address, string origin, (string Cookie, string Key) pass)
    {
        var line = new LessonLine(origin, pass);
        await line._socket.ConnectAsync(address, CancellationToken.None);
        return line;
    }

    /// <summary>Waits until the lesson has a kernel, as a page that opens it gets one.</summary>
    public Task ReadyAsync() => WaitAsync(m => Type(m) switch
    {
        "kernel" => Text(m, "state") == "ready",
        "snapshot" => Text(m.GetProperty("kernel"), "state") == "ready",
        _ => false,
    });

    /// <summary>Starts a cell that does not end by itself.</summary>
    public Task StartAsync(string cell) => SendAsync(new { @do = "run", cells = new[] { cell } });

    /// <summary>Runs cells, and waits until the last one has ended well.</summary>
    /// <exception cref="InvalidOperationException">One did not.</exception>
    public async Task RunAsync(params string[] cells)
    {
        await SendAsync(new { @do = "run", cells });
        var last = await WaitAsync(m => Type(m) == "cell" && (IsBad(m) || (Text(m, "cell") == cells[^1] && Text(m, "state") == "ok")));
        if (IsBad(last))
            throw new InvalidOperationException($"Cell {Text(last, "cell")}: {Text(last, "state")}.");
    }

    /// <summary>Asks what completes a cell's source at its end, and waits for the list.</summary>
    /// <returns>How many items it has.</returns>
    public async Task<int> CompleteAsync(string cell, string source)
    {
        var request = ++_requests;
        await SendAsync(new { @do = "complete", request, cell, source, position = source.Length });
        var answer = await WaitAsync(m => Type(m) == "completions" && m.GetProperty("request").GetInt32() == request);
        return answer.GetProperty("items").GetArrayLength();
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static string? Type(JsonElement message) => Text(message, "type");

    private static string? Text(JsonElement message, string name) => message.GetProperty(name).GetString();

    private static bool IsBad(JsonElement message) => Text(message, "state") is "failed" or "cancelled" or "crashed";

    private Task SendAsync(object command) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<JsonElement> WaitAsync(Func<JsonElement, bool> fits)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var message = await ReadAsync(limit.Token);
                if (fits(message))
                    return message;
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"The player did not answer within {Patience.TotalSeconds} s.");
        }
    }

    private async Task<JsonElement> ReadAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException("The player closed the lesson.");
            message.Write(_buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonSerializer.Deserialize<JsonElement>(message.GetBuffer().AsSpan(0, (int)message.Length));
        }
    }
}
