using System.Net;
using System.Net.Sockets;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Testing;

namespace NATS.Net.Tests;

public sealed class ConnectErrorTests
{
    [Fact]
    public async Task A_server_that_is_not_there()
    {
        await using var nats = new NatsClient("nats://127.0.0.1:4599");
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal("can not connect uris: nats://127.0.0.1:4599", error.Message);
        Assert.Equal(NatsConnectionState.Closed, nats.Connection.ConnectionState);
        await Assert.ThrowsAsync<NatsException>(async () => await nats.PublishAsync("a", 1));
    }

    [Fact]
    public async Task Several_servers_that_are_not_there_are_all_named()
    {
        await using var nats = new NatsClient(new NatsOpts { Url = "nats://u:p@127.0.0.1:4599,127.0.0.1:4598", NoRandomize = true });
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal("can not connect uris: nats://u:***@127.0.0.1:4599,nats://127.0.0.1:4598", error.Message);
    }

    [Fact]
    public async Task Wrong_credentials()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = "authorization { user: u, password: p }" });
        await using var nats = Patient.Client(server.Url);
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal($"can not start to connect nats server: {server.Url}", error.Message);
        var inner = Assert.IsType<NatsServerException>(error.InnerException);
        Assert.Equal(("Server error: Authorization Violation", "authorization violation", true), (inner.Message, inner.Error, inner.IsAuthError));
    }

    [Fact]
    public async Task A_server_that_says_nothing()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var url = $"nats://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}";
        await using var nats = new NatsClient(new NatsOpts { Url = url, ConnectTimeout = TimeSpan.FromMilliseconds(100) });
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal($"can not start to connect nats server: {url}", error.Message);
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Fact]
    public async Task JetStream_that_is_off()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });
        await using var nats = Patient.Client(server.Url);
        await nats.ConnectAsync();
        Assert.False(nats.Connection.ServerInfo!.JetStreamAvailable);
        var js = nats.CreateJetStreamContext();
        var error = await Assert.ThrowsAsync<NatsNoRespondersException>(async () => await js.GetAccountInfoAsync());
        Assert.Equal("No responders", error.Message);
        await Assert.ThrowsAsync<NatsNoRespondersException>(async () => await js.CreateStreamAsync(new StreamConfig("S", ["s"])));
        await Assert.ThrowsAsync<NatsJSPublishNoResponseException>(async () => await js.PublishAsync("s", 1));
        var future = await js.PublishConcurrentAsync("s", 1);
        await Assert.ThrowsAsync<NatsJSPublishNoResponseException>(async () => await future.GetResponseAsync());
        await Assert.ThrowsAsync<NatsNoRespondersException>(async () => await future.DisposeAsync());
    }

    [Fact]
    public async Task A_payload_over_the_server_s_limit()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = "max_payload: 100" });
        await using var nats = Patient.Client(server.Url);
        await nats.ConnectAsync();
        var error = await Assert.ThrowsAsync<NatsPayloadTooLargeException>(async () => await nats.PublishAsync("a", new byte[101]));
        Assert.Equal("Payload size 101 exceeds server's maximum payload size 100", error.Message);
        await nats.PublishAsync("a", new byte[100]);
        var result = await nats.CreateJetStreamContext().TryPublishAsync("a", new byte[101]);
        Assert.IsType<NatsPayloadTooLargeException>(result.Error);
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_an_event()
    {
        const string Configuration = "authorization { users: [ { user: u, password: p, permissions: { publish: \"ok\" } } ] }";
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = Configuration });
        await using var nats = new NatsClient(server.Url.Replace("//", "//u:p@", StringComparison.Ordinal));
        var reported = new TaskCompletionSource<NatsServerErrorEventArgs>();
        nats.Connection.ServerError += (_, args) =>
        {
            reported.TrySetResult(args);
            return default;
        };
        await nats.PublishAsync("forbidden", 1);
        var args = await reported.Task.WaitAsync(Waits.Limit);
        Assert.Equal("Permissions Violation for Publish to \"forbidden\"", args.Error);
        Assert.Equal(NatsServerErrorKind.PermissionsViolation, args.Kind);
        Assert.Equal($"Server error {args.Error}", args.Message);
        Assert.Equal(NatsConnectionState.Open, nats.Connection.ConnectionState);
    }

    [Fact]
    public async Task A_credentials_file_that_is_not_there()
    {
        await using var nats = new NatsClient("nats://127.0.0.1:4599", credsFile: "missing.creds");
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.StartsWith("Error loading creds file 'missing.creds': ", error.Message);
    }
}
