using NATS.Client.Core;
using Testing;

namespace NATS.Net.Tests;

/// <summary>Two servers that speak TLS and know each other.</summary>
public sealed class ServerPair : IAsyncLifetime
{
    private Cluster? cluster;

    public Certificates Files { get; } = new();

    public Cluster Servers => cluster!;

    public async ValueTask InitializeAsync() =>
        cluster = await Cluster.StartAsync(2, jetStream: false, $"tls {{ {Files.Configuration} }}");

    public async ValueTask DisposeAsync()
    {
        await Servers.DisposeAsync();
        Files.Dispose();
    }
}

/// <summary>Which servers a client knows and in which order it tries them.</summary>
public sealed class ServerPoolTests(ServerPair pair) : IClassFixture<ServerPair>
{
    private Cluster Servers => pair.Servers;

    [Fact]
    public async Task Servers_that_only_the_first_one_named_are_used_when_it_is_lost_under_the_name_of_the_first()
    {
        // The other is known by number only, and the certificate has no number: the name of the first must hold.
        var (first, other) = (Servers.Nodes[0], Servers.Nodes[1]);
        await using var nats = Client(TlsServers.Named(first.Url), new NatsTlsOpts { CaFile = pair.Files["ca.pem"] });
        await nats.ConnectAsync();
        await UntilKnownAsync(nats, other);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>("a");
        var opened = new TaskCompletionSource<string>();
        nats.Connection.ConnectionOpened += (_, args) =>
        {
            if (args.Message.Contains("127.0.0.1", StringComparison.Ordinal)) opened.TrySetResult(args.Message);
            return default;
        };
        await first.KillAsync();
        Assert.Equal(other.Url, await opened.Task.WaitAsync(Waits.Limit));
        await nats.PublishAsync("a", 1);
        Assert.Equal(1, (await sub.Msgs.ReadAsync()).Data);
        Assert.Equal("n1", nats.Connection.ServerInfo!.Name);

        await first.StartAgainAsync();
        await UntilKnownAsync(nats, first);
    }

    [Fact]
    public async Task Servers_are_tried_in_the_order_given_where_that_is_asked_for()
    {
        foreach (var node in Servers.Nodes.Reverse())
        {
            var others = Servers.Nodes.Where(other => other != node).Select(other => other.Url);
            await using var nats = Client(string.Join(',', others.Prepend(node.Url)), Anyone);
            await nats.ConnectAsync();
            Assert.Equal(new Uri(node.Url).Port, nats.Connection.ServerInfo!.Port);
        }
    }

    [Fact]
    public async Task Servers_are_tried_in_random_order_unless_asked_otherwise()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            await using var nats = new NatsClient(new NatsOpts { Url = Servers.Urls, ConnectTimeout = Waits.Limit, TlsOpts = Anyone });
            await nats.ConnectAsync();
            return nats.Connection.ServerInfo!.Name;
        }));
        Assert.Equal(["n0", "n1"], names.Distinct().Order());
    }

    [Fact]
    public async Task A_server_that_is_about_to_leave_says_so()
    {
        await using var leaving = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });
        await using var nats = Client(leaving.Url, Anyone);
        var told = new TaskCompletionSource<Uri>();
        nats.Connection.LameDuckModeActivated += (_, args) =>
        {
            told.TrySetResult(args.Uri);
            return default;
        };
        await nats.ConnectAsync();
        Assert.False(nats.Connection.ServerInfo!.LameDuckMode);
        leaving.EnterLameDuckMode();
        Assert.Equal(new Uri(leaving.Url), await told.Task.WaitAsync(Waits.Limit));
        Assert.True(nats.Connection.ServerInfo.LameDuckMode);
    }

    private static NatsTlsOpts Anyone => new() { InsecureSkipVerify = true };

    private static ValueTask UntilKnownAsync(NatsClient nats, NatsServer server)
    {
        var address = server.Url["nats://".Length..];
        return new(Waits.UntilAsync($"{address} is known", () => new(nats.Connection.ServerInfo!.ClientConnectUrls?.Contains(address) == true)));
    }

    private static NatsClient Client(string url, NatsTlsOpts tls) => new(new NatsOpts
    {
        Url = url,
        TlsOpts = tls,
        NoRandomize = true,
        ConnectTimeout = Waits.Limit,
        ReconnectWaitMin = TimeSpan.FromMilliseconds(50),
    });
}
