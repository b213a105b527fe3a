using System.Net;
using System.Net.Sockets;
using Testing;

namespace Course.Tests.Make;

public sealed class UpAndDownTests : IDisposable
{
    private readonly MakeFolder folder = new();
    private readonly IReadOnlyList<int> ports = FreePorts.Find(2);
    private readonly string url;

    public UpAndDownTests()
    {
        url = $"nats://127.0.0.1:{ports[0]}";
        folder.UseTheRealRunner();
        folder.Environment["NATS_URL"] = url;
        folder.Environment["NATS_MONITOR_URL"] = $"http://127.0.0.1:{ports[1]}";
        folder.WriteProgram("bin/docker", "exit 1\n");
        folder.Environment["PATH"] = $"{Path.Combine(folder.Root, "bin")}:{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin";
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Up_leaves_a_server_running_that_clean_respects_and_down_stops()
    {
        var up = await folder.MakeAsync("up");
        Assert.Equal(0, up.ExitCode);
        Assert.Contains($"{url}: NATS server", up.Output);
        Assert.Contains("runs until `make down`", up.Output);
        Assert.Contains("jetstream-course", await GreetingAsync());

        var clean = await folder.MakeAsync("clean");
        Assert.Equal(2, clean.ExitCode);
        Assert.Contains("The course's server runs", clean.Error);
        Assert.Contains("make down", clean.Error);
        Assert.True(folder.Has(".nats/server.json"));

        var down = await folder.MakeAsync("down");
        Assert.Equal(0, down.ExitCode);
        Assert.Contains($"Stopped the server on {url}", down.Output);
        await Assert.ThrowsAsync<SocketException>(GreetingAsync);
        Assert.True(folder.Has(".nats/jetstream"));
    }

    [Fact]
    public async Task Up_on_a_port_that_is_taken_says_by_what_and_ends_with_2()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });
        folder.Environment["NATS_URL"] = server.Url;

        var up = await folder.MakeAsync("up");

        Assert.Equal(2, up.ExitCode);
        Assert.Contains("JetStream is off there", up.Error);
    }

    [Fact]
    public async Task Down_without_a_server_is_no_error()
    {
        var down = await folder.MakeAsync("down");

        Assert.Equal(0, down.ExitCode);
        Assert.Contains("No server of the course runs.", down.Output);
    }

    private async Task<string> GreetingAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(url).Port);
        using var reader = new StreamReader(client.GetStream());
        return (await reader.ReadLineAsync())!;
    }
}
