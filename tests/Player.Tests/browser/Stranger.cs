using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Player.Tests.Browser;

/// <summary>Another server of this machine: it shows an empty page, and keeps what it hears by TCP and, at the same port, by UDP.</summary>
internal sealed class Stranger : IAsyncDisposable
{
    private const string Page = "<!doctype html><title>Elsewhere</title><link rel=icon href=data:,><p>A page of another server.</p>";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly UdpClient _packets;
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly Task[] _listening;

    public Stranger()
    {
        _listener.Start();
        _packets = new UdpClient(new IPEndPoint(IPAddress.Loopback, Port));
        _listening = [AcceptAsync(), ReceiveAsync()];
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Requests as they came, with all their headers; "connection" for one that sent nothing, "packet" for one of UDP.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _packets.Dispose();
        await Task.WhenAll(_listening);
    }

    private async Task AcceptAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (true)
                answers.Add(AnswerAsync(await _listener.AcceptTcpClientAsync()));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                var request = new StringBuilder();
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                    request.Append(line).Append('\n');
                _heard.Enqueue(request.Length > 0 ? request.ToString() : "connection");
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {Page.Length}\r\nConnection: close\r\n\r\n{Page}"));
            }
            catch (IOException)
            {
                _heard.Enqueue("connection");
            }
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                await _packets.ReceiveAsync();
                _heard.Enqueue("packet");
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
