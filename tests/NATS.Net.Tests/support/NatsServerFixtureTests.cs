using Testing;

namespace NATS.Net.Tests;

public sealed class NatsServerFixtureTests
{
    [Fact]
    public async Task A_server_starts_on_a_free_port_and_keeps_it_over_a_restart()
    {
        await using var server = await NatsServer.StartAsync();
        var (url, id) = (server.Url, server.ProcessId);
        await server.RestartAsync();
        Assert.Equal(url, server.Url);
        Assert.NotEqual(id, server.ProcessId);
        Assert.Contains("JetStream", server.Log);
    }

    [Fact]
    public async Task A_server_with_a_bad_configuration_says_why_it_ended()
    {
        var options = new NatsServerOptions { ExtraConfiguration = "max_payload: [" };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => NatsServer.StartAsync(options));
        Assert.Contains("did not start", error.Message);
        Assert.Contains("Parse error", error.Message);
    }

    [Fact]
    public async Task Disposing_ends_the_process_and_removes_the_store()
    {
        var server = await NatsServer.StartAsync();
        var store = server.StoreDirectory;
        Assert.True(Directory.Exists(store));
        await server.DisposeAsync();
        Assert.False(Directory.Exists(store));
    }
}
