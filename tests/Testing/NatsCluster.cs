using System.Globalization;

namespace Testing;

/// <summary>Three servers from server/cluster.conf that have found each other. Disposing it ends them.</summary>
public sealed class NatsCluster : IAsyncDisposable
{
    private NatsCluster(IReadOnlyList<ConfiguredServer> nodes) => Nodes = nodes;

    /// <summary>The servers, <c>nats-1</c> to <c>nats-3</c>.</summary>
    public IReadOnlyList<ConfiguredServer> Nodes { get; }

    /// <summary>All three for a client, with commas between.</summary>
    public string Url => string.Join(',', Nodes.Select(n => $"nats://{n.Address}"));

    /// <summary>Starts the servers and waits until each answers as healthy: then they have a leader.</summary>
    public static async Task<NatsCluster> StartAsync()
    {
        var addresses = FreePorts.Find(3).Select(port => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{port}")).ToList();
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
}
