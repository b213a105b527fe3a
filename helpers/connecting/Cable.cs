using System.Net;
using System.Net.Sockets;

namespace Course.Helpers;

/// <summary>
/// A cable between a client and the server that a lesson may pull: it carries bytes to a NATS server and back, each way with a
/// delay, until it is unplugged. The server itself stays as it is.
/// </summary>
public sealed class Cable : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri server;
    private readonly TimeSpan delay;
    private CancellationTokenSource plugged = new();

    private Cable(string natsUrl, TimeSpan delay)
    {
        (server, this.delay) = (new Uri(natsUrl.Split(',')[0]), delay);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>A cable to the server at this address; the delay is for each direction.</summary>
    public static Cable Lay(string natsUrl, TimeSpan delay = default) => new(natsUrl, delay);

    /// <summary>Where a client connects to go through the cable.</summary>
    public string Url =>
        new UriBuilder(server) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri.ToString();

    /// <summary>Breaks what is connected; new connections break, too, until PlugIn.</summary>
    public void Unplug() => plugged.Cancel();

    /// <summary>Lets new connections through again.</summary>
    public void PlugIn() => plugged = new CancellationTokenSource();

    /// <inheritdoc/>
    public void Dispose()
    {
        Unplug();
        listener.Stop();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync(), plugged.Token);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Dispose stopped the listener.
        }
    }

    private async Task CarryAsync(TcpClient near, CancellationToken cut)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(server.Host, server.Port < 0 ? 4222 : server.Port, cut);
                (near.NoDelay, far.NoDelay) = (true, true);
                await Task.WhenAny(PumpAsync(near, far, cut), PumpAsync(far, near, cut));
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                // No server, or no cable: closing the near end tells the client.
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, CancellationToken cut)
    {
        var buffer = new byte[65536];
        for (int count; (count = await from.GetStream().ReadAsync(buffer, cut)) > 0;)
        {
            if (delay > TimeSpan.Zero)
                await Task.Delay(delay, cut);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, count), cut);
        }
    }
}
