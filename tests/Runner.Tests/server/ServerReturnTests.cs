using Course.Servers;
using NATS.Client.JetStream.Models;
using NATS.Net;
using Testing;

namespace Runner.Tests.Servers;

/// <summary>How a server comes back that went away under a run.</summary>
public sealed class ServerReturnTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_courses_own_starts_again_at_its_address_with_its_store_and_ends_with_its_run()
    {
        string url;
        await using (var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None))
        {
            url = lease.Url;
            await using (var nats = new NatsClient(url))
                await nats.CreateJetStreamContext().CreateStreamAsync(new StreamConfig("KEPT", ["kept"]));
            Kill();

            await lease.Return.StartAsync!(CancellationToken.None);

            await using var again = new NatsClient(url);
            Assert.Equal("KEPT", (await again.CreateJetStreamContext().GetStreamAsync("KEPT")).Info.Config.Name);
        }
        Assert.False(await CourseFolder.AnswersAsync(url));
    }

    [Fact]
    public async Task It_does_not_start_beside_one_that_another_run_has_started_meanwhile()
    {
        await using var killed = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);
        Kill();
        await using var other = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        var fault = await Assert.ThrowsAsync<ServerException>(() => killed.Return.StartAsync!(CancellationToken.None));

        Assert.Contains(other.Url, fault.Message);
    }

    [Fact]
    public async Task What_make_up_has_started_is_the_courses_own_at_the_configured_address_too()
    {
        var state = await OwnServer.StartAsync(NatsProgram.FullPath, new ServerFolder(folder.Root), -1, -1, stays: true, CancellationToken.None);
        await using var lease = await ServerFinder.FindAsync(folder.Options(configured: state.Url), CancellationToken.None);
        Kill();

        await lease.Return.StartAsync!(CancellationToken.None);

        Assert.True(await CourseFolder.AnswersAsync(state.Url));
        var again = new ServerFolder(folder.Root).ReadState()!;
        Assert.True(again.Stays);
        await OwnServer.StopAsync(again, new ServerFolder(folder.Root));
    }

    [Theory]
    [InlineData("nats://ann:secret@nats.example:4222", "NATS_URL", "Ask whoever looks after nats.example to start it again.")]
    [InlineData("nats://127.0.0.1:4222", "--server", "--server names it: start it again at this address, in the way it was started.")]
    [InlineData("nats://127.0.0.1:4222", null, "It ran before the player did: start it again in the way it was started, which may have been make up.")]
    public void Of_another_server_it_says_whom_to_ask_or_what_names_it(string url, string? by, string words) =>
        Assert.Equal(new ServerReturn(words), ServerReturn.OfOther(ServerAddress.Parse(url), by));

    private void Kill()
    {
        var pid = new ServerFolder(folder.Root).ReadState()!.Pid;
        ProcessTable.Kill(pid);
        SpinWait.SpinUntil(() => !ProcessTable.IsAlive(pid), TimeSpan.FromSeconds(90));
    }
}
