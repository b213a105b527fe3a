using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Testing;

/// <summary>Three servers from server/cluster.conf that have found each other. Disposing it ends them.</summary>
public sealed class NatsCluster : IAsyncDisposable
{
    // Below the ports that the system gives to outgoing connections, which would take one between the look and the use.
    private const int LowestPort = 20_000;
    private const int HighestPort = 30_000;

    private NatsCluster(IReadOnlyList<ConfiguredServer> nodes) => Nodes = nodes;

    /// <summary>The servers, <c>nats-1</c> to <c>nats-3</c>.</summary>
    public IReadOnlyList<ConfiguredServer> Nodes { get; }

    /// <summary>All three for a client, with commas between.</summary>
    public string Url => string.Join(',', Nodes.Select(n => $"nats://{n.Address}"));

    /// <summary>Starts the servers and waits until each answers as healthy: then they have a leader.</summary>
    public static async Task<NatsCluster> StartAsync()
    {
        var addresses = FreePorts(3).Select(port => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{port}")).ToList();
        var routes = string.Join(',', addresses);
        return new NatsCluster(await ConfiguredServer.StartAsync(
            "server/cluster.conf",
            [.. addresses.Select((address, i) => (new Dictionary<string, string> { ["NODE"] = $"nats-{i + 1}" }, (string[])["--cluster", address, "--routes", routes]))]));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
    }

    private static List<int> FreePorts(int count)
    {
        var listeners = new List<TcpListener>();
        while (listeners.Count < count)
        {
            if (TryListen(Random.Shared.Next(LowestPort, HighestPort)) is { } listener) listeners.Add(listener);
        }
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToList();
        listeners.ForEach(l => l.Dispose());
        return ports;
    }

    private static TcpListener? TryListen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}
