using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace NATS.Net.Tests;

/// <summary>Hands bytes on: whole or not, changed or not, now or later.</summary>
public delegate ValueTask Forward(ReadOnlyMemory<byte> bytes, Stream to, CancellationToken cancellationToken);

/// <summary>A small TCP relay before a server that can cut, delay and garble, and that can speak TLS with clients where the server does not.</summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri target;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;
    private readonly Lock gate = new();
    private CancellationTokenSource cut = new();
    private int connections;

    private Relay(string url, X509Certificate2? certificate)
    {
        target = new Uri(url);
        this.certificate = certificate;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The address of the relay.</summary>
    public string Url => $"nats://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>How many clients have connected so far.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>What happens to bytes from the server.</summary>
    public Forward ToClient { get; set; } = Unchanged;

    /// <summary>What happens to bytes from the client.</summary>
    public Forward ToServer { get; set; } = Unchanged;

    /// <summary>Hands bytes on as they are.</summary>
    public static ValueTask Unchanged(ReadOnlyMemory<byte> bytes, Stream to, CancellationToken cancellationToken) => to.WriteAsync(bytes, cancellationToken);

    /// <summary>Starts a relay to a server; with a certificate, clients shake hands before they hear from the server.</summary>
    public static Relay Start(string url, X509Certificate2? certificate = null) => new(url, certificate);

    /// <summary>Cuts all connections; new ones are accepted.</summary>
    public void Cut()
    {
        lock (gate)
        {
            cut.Cancel();
            cut = new CancellationTokenSource();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        Cut();
        await accepting;
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
                serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient accepted)
    {
        using var client = accepted;
        Interlocked.Increment(ref connections);
        CancellationToken stop;
        lock (gate)
            stop = cut.Token;
        try
        {
            using var server = new TcpClient { NoDelay = true };
            await server.ConnectAsync(target.Host, target.Port, stop);
            await using var toClient = await OpenAsync(client, stop);
            await using var toServer = server.GetStream();
            await await Task.WhenAny(PumpAsync(toServer, toClient, () => ToClient, stop), PumpAsync(toClient, toServer, () => ToServer, stop));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // One side is gone: so is the other, with the sockets disposed here.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client, CancellationToken stop)
    {
        client.NoDelay = true;
        if (certificate is null) return client.GetStream();
        var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
        return stream;
    }

    private static async Task PumpAsync(Stream from, Stream to, Func<Forward> forward, CancellationToken stop)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, stop) is var read and > 0)
            await forward()(buffer.AsMemory(0, read), to, stop);
    }
}
