using Testing;

namespace NATS.Net.Tests;

/// <summary>Servers that know each other.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(120);

    private Cluster(NatsServer[] nodes) => Nodes = nodes;

    /// <summary>The servers; their names are n0, n1, ….</summary>
    public IReadOnlyList<NatsServer> Nodes { get; }

    /// <summary>All addresses, as a list for a client.</summary>
    public string Urls => string.Join(',', Nodes.Select(node => node.Url));

    /// <summary>Starts the servers at once: with JetStream, none is healthy before they have chosen a leader.</summary>
    public static async Task<Cluster> StartAsync(int size, bool jetStream, string extraConfiguration = "")
    {
        var ports = FreePorts.Find(size);
        var routes = string.Join(", ", ports.Select(port => $"nats://127.0.0.1:{port}"));
        return new Cluster(await Task.WhenAll(ports.Select((port, index) => NatsServer.StartAsync(new NatsServerOptions
        {
            Name = $"n{index}",
            JetStream = jetStream,
            StartTimeout = StartTimeout,
            ExtraConfiguration = $"cluster {{ name: c, listen: \"127.0.0.1:{port}\", routes: [ {routes} ] }}\n{extraConfiguration}",
        }))));
    }

    /// <summary>The server with this name.</summary>
    public NatsServer Node(string name) => Nodes[int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture)];

    public async ValueTask DisposeAsync() => await Task.WhenAll(Nodes.Select(node => node.DisposeAsync().AsTask()));
}
