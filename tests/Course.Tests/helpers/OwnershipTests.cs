using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Helpers;

/// <summary>Nothing is deleted, purged or replaced that does not carry the course's mark.</summary>
public sealed class OwnershipTests
{
    private const string Given = """
        var nats = await ConnectAsync();
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("OURS", ["ours.*"]) { Description = Ownership.MarkFor("lesson 99") });
        await js.CreateStreamAsync(new StreamConfig("THEIRS", ["theirs.*"]) { Description = "payroll" });
        await js.PublishAsync("theirs.data", "precious");

        """;

    [Theory]
    [InlineData("await CleanUp.StartFreshAsync(js, \"THEIRS\", \"theirs.*\");", "The stream THEIRS is not the course's")]
    [InlineData("await CleanUp.StartFreshAsync(js, \"NEW\", \"theirs.data\");", "The stream THEIRS already stores subjects of theirs.data")]
    [InlineData("await CleanUp.PurgeStreamAsync(js, \"THEIRS\");", "Its description is \"payroll\"")]
    public async Task What_is_not_the_courses_stays_untouched_and_is_named(string action, string reason)
    {
        await using var server = await NatsServer.StartAsync();
        Assert.Contains(reason, await HelperNotebook.FailureAsync(server, Given + action));
        Assert.Equal(["OURS", "THEIRS"], (await ServerState.StreamsAsync(server)).Order());
    }

    [Fact]
    public async Task Clean_up_deletes_the_courses_streams_before_it_refuses_the_rest()
    {
        await using var server = await NatsServer.StartAsync();
        var failure = await HelperNotebook.FailureAsync(server, Given + "await CleanUp.DeleteStreamsAsync(js, \"THEIRS\", \"OURS\", \"ABSENT\");");
        Assert.Contains("The stream THEIRS is not the course's", failure);
        Assert.Equal(["THEIRS"], await ServerState.StreamsAsync(server));
    }

    [Fact]
    public async Task A_consumer_without_the_mark_is_kept()
    {
        await using var server = await NatsServer.StartAsync();
        var failure = await HelperNotebook.FailureAsync(server, Given + """
            await js.CreateOrUpdateConsumerAsync("OURS", new ConsumerConfig("mine"));
            await CleanUp.DeleteConsumerAsync(js, "OURS", "mine");
            """);
        Assert.Contains("The consumer mine is not the course's", failure);
    }

    [Fact]
    public async Task A_wait_that_times_out_repeats_its_reason()
    {
        await using var server = await NatsServer.StartAsync();
        var failure = await HelperNotebook.FailureAsync(
            server, "await Waiting.UntilAsync(\"pigs to fly\", () => Task.FromResult(false), TimeSpan.FromMilliseconds(100));");
        Assert.Contains("Waited 0.1 s for pigs to fly, in vain.", failure);
    }
}
