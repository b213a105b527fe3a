using System.Net;
using System.Net.Sockets;

namespace NATS.Net.Tests;

/// <summary>A peer that says what a test tells it to say, and is an ordinary (if dull) server to whoever connects later.</summary>
public sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<FakePeer, Task> script;
    private readonly Task accepting;
    private int connections;

    private FakeServer(Func<FakePeer, Task> script)
    {
        this.script = script;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The address.</summary>
    public string Url => $"nats://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>How many clients have connected so far.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>Starts a peer; the script is for the first connection, which is closed at the script's end.</summary>
    public static FakeServer Start(Func<FakePeer, Task> script) => new(script);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await accepting;
        listener.Dispose();
    }

    private static async Task ServeAsync(FakePeer peer)
    {
        await peer.GreetAsync();
        await peer.AnswerAsync();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                serving.Add(RunAsync(client, Interlocked.Increment(ref connections) == 1 ? script : ServeAsync));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task RunAsync(TcpClient client, Func<FakePeer, Task> talk)
    {
        using var closing = client;
        try
        {
            await talk(new FakePeer(client.GetStream(), end.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client has left, or the test is over.
        }
    }
}
