using NATS.Client.Core;
using Testing;

namespace NATS.Net.Tests;

public sealed class ConnectionTests(SharedServer server)
{
    [Fact]
    public async Task A_connected_client_knows_its_server()
    {
        await using var nats = Patient.Client(server.Url);
        Assert.Null(nats.Connection.ServerInfo);
        Assert.Equal(NatsConnectionState.Closed, nats.Connection.ConnectionState);
        await nats.ConnectAsync();
        Assert.Equal(NatsConnectionState.Open, nats.Connection.ConnectionState);
        var info = nats.Connection.ServerInfo!;
        Assert.Matches(@"^\d+\.\d+\.\d+", info.Version);
        Assert.True(info.JetStreamAvailable);
        Assert.True(info.HeadersSupported);
        Assert.Equal(1024 * 1024, info.MaxPayload);
        Assert.Equal(new Uri(server.Url).Port, info.Port);
    }

    [Fact]
    public async Task A_ping_takes_time()
    {
        await using var nats = Patient.Client(server.Url);
        Assert.True(await nats.PingAsync() > TimeSpan.Zero);
    }

    [Fact]
    public async Task Many_pings_at_once_are_all_answered()
    {
        await using var nats = Patient.Client(server.Url);
        await nats.ConnectAsync();
        var pings = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => nats.PingAsync().AsTask()));
        Assert.All(pings, ping => Assert.True(ping > TimeSpan.Zero));
    }

    [Fact]
    public async Task The_opened_event_carries_the_address()
    {
        await using var nats = Patient.Client(server.Url);
        var opened = new TaskCompletionSource<string>();
        nats.Connection.ConnectionOpened += (_, args) =>
        {
            opened.TrySetResult(args.Message);
            return default;
        };
        await nats.ConnectAsync();
        Assert.Equal(server.Url, await opened.Task.WaitAsync(Waits.Limit));
    }

    [Fact]
    public async Task The_first_use_connects_and_many_first_uses_connect_once()
    {
        await using var nats = Patient.Client(server.Url);
        var opened = 0;
        nats.Connection.ConnectionOpened += (_, _) =>
        {
            Interlocked.Increment(ref opened);
            return default;
        };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => nats.PublishAsync("first.use", i).AsTask()));
        await Waits.UntilAsync("the event came", () => new(opened > 0));
        await nats.PingAsync();
        Assert.Equal(1, opened);
    }

    [Theory]
    [InlineData("authorization { user: u, password: \"p@ss\" }", "u:p%40ss")]
    [InlineData("authorization { token: \"t:k\" }", "t%3Ak")]
    public async Task Credentials_may_stand_in_the_address(string configuration, string credentials)
    {
        await using var guarded = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = configuration });
        await using var nats = new NatsClient(guarded.Url.Replace("//", $"//{credentials}@", StringComparison.Ordinal));
        await nats.PingAsync();
    }

    [Fact]
    public async Task Credentials_may_stand_in_the_options()
    {
        const string Configuration = "authorization { user: u, password: secret }";
        await using var guarded = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = Configuration });
        await using var nats = new NatsClient(new NatsOpts { Url = guarded.Url, ConnectTimeout = Waits.Limit, AuthOpts = new NatsAuthOpts { Username = "u", Password = "secret" } });
        await nats.PingAsync();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_passed_over_in_a_list()
    {
        await using var nats = new NatsClient(new NatsOpts { Url = $"nats://127.0.0.1:4599,{server.Url}", ConnectTimeout = Waits.Limit, NoRandomize = true });
        await nats.PingAsync();
    }

    [Fact]
    public async Task The_address_can_be_changed_before_connecting()
    {
        await using var nats = new NatsClient("nats://nowhere.invalid:4222");
        nats.Connection.OnConnectingAsync = _ => new(("127.0.0.1", new Uri(server.Url).Port));
        await nats.PingAsync();
    }

    [Fact]
    public async Task A_disposed_client_can_be_disposed_again_and_not_used()
    {
        var nats = Patient.Client(server.Url);
        await nats.ConnectAsync();
        await nats.DisposeAsync();
        await nats.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await nats.PublishAsync("gone", 1));
    }

    [Fact]
    public async Task A_client_that_never_connected_can_be_disposed()
    {
        await using var nats = Patient.Client(server.Url);
        Assert.Equal(NatsConnectionState.Closed, nats.Connection.ConnectionState);
    }
}
