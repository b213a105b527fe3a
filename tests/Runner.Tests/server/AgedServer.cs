using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Testing;

namespace Runner.Tests.Servers;

/// <summary>A real server behind a relay that changes one thing: the release in its greetings. No registry keeps old servers.</summary>
internal sealed partial class AgedServer : IAsyncDisposable
{
    private readonly NatsServer _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private AgedServer(NatsServer server, string version)
    {
        _server = server;
        _listener.Start();
        _serving = ServeAsync(version);
    }

    public string Url => $"nats://{_listener.LocalEndpoint}";

    public static async Task<AgedServer> StartAsync(string version) => new(await NatsServer.StartAsync(), version);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
        await _server.DisposeAsync();
    }

    private async Task ServeAsync(string version)
    {
        try
        {
            while (true)
            {
                using var reader = await _listener.AcceptTcpClientAsync(_stop.Token);
                using var server = new TcpClient("127.0.0.1", new Uri(_server.Url).Port);
                await RelayAsync(reader.GetStream(), server.GetStream(), version);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The test is over.
        }
    }

    private async Task RelayAsync(NetworkStream client, NetworkStream server, string version)
    {
        var asking = client.CopyToAsync(server, _stop.Token);
        var bytes = new byte[64 * 1024];
        while (await server.ReadAsync(bytes, _stop.Token) is > 0 and var length)
            await client.WriteAsync(Encoding.ASCII.GetBytes(Release().Replace(Encoding.ASCII.GetString(bytes, 0, length), $"\"version\":\"{version}\"")), _stop.Token);
        await asking;
    }

    [GeneratedRegex("\"version\":\"[^\"]*\"")]
    private static partial Regex Release();
}
