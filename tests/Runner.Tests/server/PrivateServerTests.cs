using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Servers;
using NATS.Client.JetStream.Models;
using NATS.Net;
using Testing;

namespace Runner.Tests.Servers;

public sealed class PrivateServerTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_configured_server_is_taken_where_JetStream_answers()
    {
        await using var server = await NatsServer.StartAsync();

        await using var lease = await ServerFinder.FindAsync(folder.Options(configured: server.Url), CancellationToken.None);

        Assert.Equal(server.Url, lease.Url);
        Assert.Contains("which was running", lease.Origin);
    }

    [Fact]
    public async Task A_private_server_starts_where_the_configured_one_has_no_JetStream()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });

        await using var lease = await ServerFinder.FindAsync(folder.Options(configured: server.Url), CancellationToken.None);

        Assert.NotEqual(server.Url, lease.Url);
        Assert.Contains("a private one with its store in .nats/", lease.Origin);
        Assert.StartsWith("nats://127.0.0.1:", lease.Url);
    }

    [Fact]
    public async Task A_private_server_has_the_limits_of_the_courses_configuration_and_monitoring()
    {
        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);
        using var http = new HttpClient();

        var jetStream = JsonNode.Parse(await http.GetStringAsync(lease.MonitorUrl + "/varz"))!["jetstream"]!["config"]!;

        Assert.Equal(1L << 30, jetStream["max_memory"]!.GetValue<long>());
        Assert.Equal(10L << 30, jetStream["max_storage"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_private_server_ends_with_its_run_and_keeps_its_store()
    {
        string first;
        await using (var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None))
        {
            first = lease.Url;
            await using var nats = new NatsClient(first);
            await nats.CreateJetStreamContext().CreateStreamAsync(new StreamConfig("KEPT", ["kept"]));
        }
        Assert.False(await CourseFolder.AnswersAsync(first));
        Assert.False(File.Exists(folder.State));

        await using var second = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        await using var again = new NatsClient(second.Url);
        Assert.Equal("KEPT", (await again.CreateJetStreamContext().GetStreamAsync("KEPT")).Info.Config.Name);
    }

    [Fact]
    public async Task Two_runs_at_once_share_one_server_that_ends_with_the_last()
    {
        var leases = await Task.WhenAll(
            ServerFinder.FindAsync(folder.Options(), CancellationToken.None),
            ServerFinder.FindAsync(folder.Options(), CancellationToken.None));

        Assert.Equal(leases[0].Url, leases[1].Url);
        await leases[0].DisposeAsync();
        Assert.True(await CourseFolder.AnswersAsync(leases[1].Url));
        await leases[1].DisposeAsync();
        Assert.False(await CourseFolder.AnswersAsync(leases[1].Url));
    }

    [Fact]
    public async Task A_server_that_a_killed_run_left_is_used_again_and_then_ended()
    {
        var left = await OwnServer.StartAsync(NatsProgram.FullPath, new ServerFolder(folder.Root), -1, -1, stays: false, CancellationToken.None);

        await using (var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None))
        {
            Assert.Equal(left.Url, lease.Url);
            Assert.Contains("which was running", lease.Origin);
        }

        Assert.False(await CourseFolder.AnswersAsync(left.Url));
    }

    [Fact]
    public async Task A_server_that_was_killed_is_replaced()
    {
        await using var killed = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);
        using (var process = Process.GetProcessById(ReadState().Pid)) process.Kill();

        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        Assert.True(await CourseFolder.AnswersAsync(lease.Url));
        Assert.Contains("a private one", lease.Origin);
    }

    [Fact]
    public async Task A_server_that_hangs_is_ended_and_replaced()
    {
        await using var hanging = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);
        var pid = ReadState().Pid;
        using (var stop = Process.Start("kill", ["-STOP", $"{pid}"])) await stop.WaitForExitAsync();

        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        Assert.False(ProcessTable.IsAlive(pid));
        Assert.True(await CourseFolder.AnswersAsync(lease.Url));
    }

    [Fact]
    public async Task A_state_file_that_names_another_server_and_process_harms_neither()
    {
        await using var other = await NatsServer.StartAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(folder.State)!);
        var stale = new ServerState(other.ProcessId, DateTime.UtcNow.AddDays(-1), "an id of yesterday", other.Url, other.MonitorUrl, "2.15.1", Stays: true);
        new ServerFolder(folder.Root).WriteState(stale);

        await using (var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None))
            Assert.NotEqual(other.Url, lease.Url);

        Assert.True(await CourseFolder.AnswersAsync(other.Url));
    }

    [Fact]
    public async Task A_torn_state_file_is_written_anew()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.State)!);
        File.WriteAllText(folder.State, "{ \"pid\": 12");

        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        Assert.Equal(lease.Url, ReadState().Url);
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_an_error_with_the_end_of_its_log()
    {
        File.WriteAllText(Path.Combine(folder.Root, "server", "nats.conf"), "no_such_word: 1\n");

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(), CancellationToken.None));

        Assert.Contains("nats-server did not start: it ended at once.", error.Message);
        Assert.Contains("unknown field \"no_such_word\"", error.Message);
    }

    [Fact]
    public async Task With_nothing_to_be_had_the_error_says_what_was_tried_and_how_to_get_a_server()
    {
        using var bare = new CourseFolder(hasNatsServer: false);

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(bare.Options(), CancellationToken.None));

        Assert.Matches(@"nats://127\.0\.0\.1:\d+: nothing answers there", error.Message);
        Assert.Contains("Docker: not installed", error.Message);
        Assert.Contains("nats-server: not on PATH", error.Message);
        Assert.Contains("make setup", error.Message);
        Assert.Contains("docker compose up", error.Message);
        Assert.Contains("NATS_URL=", error.Message);
    }

    private ServerState ReadState() => JsonSerializer.Deserialize(File.ReadAllText(folder.State), ServerStateJson.Default.ServerState)!;
}
