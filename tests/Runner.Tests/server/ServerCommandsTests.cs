using Course.Servers;
using Testing;

namespace Runner.Tests.Servers;

public sealed class ServerCommandsTests : IDisposable
{
    private readonly CourseFolder folder = new();
    private readonly StringWriter output = new();

    public ServerCommandsTests() => folder.Environment["NATS_MONITOR_URL"] = $"http://127.0.0.1:{CourseFolder.FreePort()}";

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task Up_keeps_a_server_on_the_configured_port_until_down()
    {
        var url = $"nats://127.0.0.1:{CourseFolder.FreePort()}";
        var options = folder.Options(configured: url);

        Assert.Equal(0, await ServerCommands.UpAsync(options, output, CancellationToken.None));
        Assert.True(await CourseFolder.AnswersAsync(url));
        Assert.Contains("runs until `make down`", output.ToString());
        Assert.Contains($"monitoring on {folder.Environment["NATS_MONITOR_URL"]}", output.ToString());

        Assert.Equal(0, await ServerCommands.DownAsync(options, output, CancellationToken.None));
        Assert.False(await CourseFolder.AnswersAsync(url));
        Assert.Contains("Its data stays in .nats/.", output.ToString());
    }

    [Fact]
    public async Task Up_a_second_time_changes_nothing()
    {
        var options = folder.Options(configured: $"nats://127.0.0.1:{CourseFolder.FreePort()}");
        await ServerCommands.UpAsync(options, TextWriter.Null, CancellationToken.None);
        var state = File.ReadAllText(folder.State);

        Assert.Equal(0, await ServerCommands.UpAsync(options, output, CancellationToken.None));

        Assert.Contains("runs already", output.ToString());
        Assert.Equal(state, File.ReadAllText(folder.State));
        await ServerCommands.DownAsync(options, TextWriter.Null, CancellationToken.None);
    }

    [Fact]
    public async Task A_run_uses_the_server_that_up_keeps_and_leaves_it_running()
    {
        var url = $"nats://127.0.0.1:{CourseFolder.FreePort()}";
        var options = folder.Options(configured: url);
        await ServerCommands.UpAsync(options, TextWriter.Null, CancellationToken.None);

        await using (var lease = await ServerFinder.FindAsync(options, CancellationToken.None))
            Assert.Equal(url, lease.Url);
        await using (var elsewhere = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None))
            Assert.Equal(url, elsewhere.Url);

        Assert.True(await CourseFolder.AnswersAsync(url));
        await ServerCommands.DownAsync(options, TextWriter.Null, CancellationToken.None);
    }

    [Fact]
    public async Task Up_says_what_holds_the_port()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerCommands.UpAsync(folder.Options(configured: server.Url), output, CancellationToken.None));

        Assert.Contains($"cannot start on {server.Url}: NATS server", error.Message);
        Assert.Contains("JetStream is off there", error.Message);
        Assert.Contains("See who holds the port", error.Message);
    }

    [Fact]
    public async Task Up_waits_its_turn_while_a_run_holds_the_store()
    {
        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerCommands.UpAsync(folder.Options(), output, CancellationToken.None));

        Assert.Contains("It ends with the run that uses it", error.Message);
    }

    [Fact]
    public async Task Down_leaves_a_runs_server_alone()
    {
        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        Assert.Equal(0, await ServerCommands.DownAsync(folder.Options(), output, CancellationToken.None));

        Assert.Contains("belongs to a run", output.ToString());
        Assert.True(await CourseFolder.AnswersAsync(lease.Url));
    }

    [Fact]
    public async Task Down_without_a_server_says_so()
    {
        Assert.Equal(0, await ServerCommands.DownAsync(folder.Options(), output, CancellationToken.None));

        Assert.Equal("No server of the course runs.", output.ToString().Trim());
    }

    [Fact]
    public async Task Status_ends_with_2_where_no_server_answers()
    {
        Assert.Equal(2, await ServerCommands.StatusAsync(folder.Options(), output, CancellationToken.None));

        Assert.Contains("nothing answers there", output.ToString());
    }

    [Fact]
    public async Task Up_starts_no_server_for_an_address_of_another_machine()
    {
        var error = await Assert.ThrowsAsync<ServerException>(() => ServerCommands.UpAsync(folder.Options(configured: "nats://nowhere.invalid:4222"), output, CancellationToken.None));

        Assert.Contains("on this machine only", error.Message);
    }
}
