using System.Text.Json;
using NATS.Client.JetStream.Models;
using NATS.Net;
using Testing;

namespace Runner.Tests.Servers;

/// <summary>server/cluster.conf, which docker-compose.yml starts three times: here on loopback, without containers.</summary>
public sealed class ClusterTests(ClusterTests.Started started) : IClassFixture<ClusterTests.Started>
{
    private NatsCluster Cluster => started.Cluster;

    [Fact]
    public async Task Three_servers_of_the_cluster_configuration_hold_a_stream_in_three_replicas()
    {
        await using var nats = new NatsClient(Cluster.Url);
        var stream = await nats.CreateJetStreamContext().CreateStreamAsync(new StreamConfig("ORDERS", ["orders.>"]) { NumReplicas = 3 });

        Assert.Equal(2, stream.Info.Cluster!.Replicas!.Count);
        foreach (var node in Cluster.Nodes) Assert.Equal((3, "jetstream-course-cluster"), await MetaAsync(node));
    }

    [Fact]
    public async Task A_client_is_told_no_address_of_the_cluster_that_it_could_not_reach()
    {
        await using var nats = new NatsClient($"nats://{Cluster.Nodes[0].Address}");
        await nats.ConnectAsync();

        Assert.Empty(nats.Connection.ServerInfo!.ClientConnectUrls ?? []);
    }

    private static async Task<(int Size, string Name)> MetaAsync(ConfiguredServer node)
    {
        using var http = new HttpClient();
        using var json = JsonDocument.Parse(await http.GetStringAsync(node.MonitorUrl + "/jsz"));
        var meta = json.RootElement.GetProperty("meta_cluster");
        return (meta.GetProperty("cluster_size").GetInt32(), meta.GetProperty("name").GetString()!);
    }

    /// <summary>One cluster for all tests here.</summary>
    public sealed class Started : IAsyncLifetime
    {
        public NatsCluster Cluster { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Cluster = await NatsCluster.StartAsync();

        public async ValueTask DisposeAsync() => await Cluster.DisposeAsync();
    }
}
