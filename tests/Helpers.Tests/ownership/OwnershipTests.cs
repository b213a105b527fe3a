using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;

namespace Course.Helpers.Tests.Owned;

/// <summary>Nothing is deleted, purged or replaced that does not carry the course's mark.</summary>
public sealed class OwnershipTests : IAsyncLifetime
{
    private NatsServer server = null!;
    private NatsClient nats = null!;
    private INatsJSContext js = null!;

    public static TheoryData<Func<INatsJSContext, Task>, string> Actions { get; } = new()
    {
        { js => CleanUp.StartFreshAsync(js, "THEIRS", "theirs.*"), "The stream THEIRS is not the course's" },
        { js => CleanUp.StartFreshAsync(js, "NEW", "theirs.data"), "The stream THEIRS already stores subjects of theirs.data" },
        { js => CleanUp.RefuseForeignAsync(js, "THEIRS", "other.*"), "Its description is \"payroll\"" },
    };

    public async ValueTask InitializeAsync()
    {
        server = await NatsServer.StartAsync();
        nats = new NatsClient(server.Url);
        js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("OURS", ["ours.*"]) { Description = Ownership.MarkFor("lesson 99") });
        await js.CreateStreamAsync(new StreamConfig("THEIRS", ["theirs.*"]) { Description = "payroll" });
        await js.PublishAsync("theirs.data", "precious");
    }

    [Theory]
    [MemberData(nameof(Actions), DisableDiscoveryEnumeration = true)]
    public async Task What_is_not_the_courses_stays_untouched_and_is_named(Func<INatsJSContext, Task> action, string reason)
    {
        Assert.Contains(reason, (await Assert.ThrowsAsync<NotOursException>(() => action(js))).Message);
        Assert.Equal(["OURS", "THEIRS"], await StreamsAsync());
    }

    [Fact]
    public async Task Clean_up_deletes_the_courses_streams_before_it_refuses_the_rest()
    {
        var refused = await Assert.ThrowsAsync<NotOursException>(() => CleanUp.DeleteStreamsAsync(js, "THEIRS", "OURS", "ABSENT"));
        Assert.Contains("The stream THEIRS is not the course's", refused.Message);
        Assert.Equal(["THEIRS"], await StreamsAsync());
    }

    [Fact]
    public async Task Clean_up_of_a_lesson_takes_only_its_own_streams()
    {
        await js.CreateStreamAsync(new StreamConfig("OTHER", ["other.*"]) { Description = Ownership.MarkFor("lesson 9") });
        await CleanUp.DeleteMarkedAsync(js, "lesson 99");
        Assert.Equal(["OTHER", "THEIRS"], await StreamsAsync());
    }

    [Fact]
    public async Task A_fresh_start_replaces_the_courses_streams_of_the_name_and_of_the_subject()
    {
        await js.CreateStreamAsync(new StreamConfig("OTHER", ["other.*"]) { Description = Ownership.MarkFor("lesson 9") });
        await CleanUp.StartFreshAsync(js, "OURS", "other.*");
        Assert.Equal(["THEIRS"], await StreamsAsync());
    }

    [Fact]
    public async Task A_consumer_without_the_mark_is_kept()
    {
        await js.CreateOrUpdateConsumerAsync("OURS", new ConsumerConfig("mine"));
        var refused = await Assert.ThrowsAsync<NotOursException>(() => CleanUp.DeleteConsumerAsync(js, "OURS", "mine"));
        Assert.Contains("The consumer mine is not the course's", refused.Message);
        Assert.NotNull(await Find.ConsumerAsync(js, "OURS", "mine"));
    }

    [Fact]
    public async Task A_wait_that_times_out_repeats_its_reason()
    {
        var waited = await Assert.ThrowsAsync<TimeoutException>(() =>
            Waiting.UntilAsync("pigs to fly", () => Task.FromResult(false), TimeSpan.FromMilliseconds(100)));
        Assert.Equal("Waited 0.1 s for pigs to fly, in vain.", waited.Message);
    }

    public async ValueTask DisposeAsync()
    {
        await nats.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task<List<string>> StreamsAsync()
    {
        var names = new List<string>();
        await foreach (var name in js.ListStreamNamesAsync())
            names.Add(name);
        return [.. names.Order()];
    }
}
