using NATS.Client.Core;
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
        { js => CleanUp.RefuseForeignAsync(js, "THEIRS", "other.*"), "has \"jetstream-course\" in its metadata" },
    };

    public async ValueTask InitializeAsync()
    {
        server = await NatsServer.StartAsync();
        nats = new NatsClient(server.Url);
        js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(Ownership.Mark(new StreamConfig("OURS", ["ours.*"]), "lesson 99"));
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
        await js.CreateStreamAsync(Ownership.Mark(new StreamConfig("OTHER", ["other.*"]), "lesson 9"));
        await CleanUp.DeleteMarkedAsync(js, "lesson 99");
        Assert.Equal(["OTHER", "THEIRS"], await StreamsAsync());
    }

    [Fact]
    public async Task A_fresh_start_replaces_the_courses_streams_of_the_name_and_of_the_subject()
    {
        await js.CreateStreamAsync(Ownership.Mark(new StreamConfig("OTHER", ["other.*"]), "lesson 9"));
        await CleanUp.StartFreshAsync(js, "OURS", "other.*");
        Assert.Equal(["THEIRS"], await StreamsAsync());
    }

    [Fact]
    public async Task A_consumer_of_a_foreign_stream_is_kept()
    {
        await js.CreateOrUpdateConsumerAsync("THEIRS", new ConsumerConfig("mine"));
        await js.CreateOrUpdateConsumerAsync("OURS", new ConsumerConfig("mine"));

        await Assert.ThrowsAsync<NotOursException>(() => CleanUp.DeleteConsumerAsync(js, "THEIRS", "mine"));
        await CleanUp.DeleteConsumerAsync(js, "OURS", "mine");

        Assert.NotNull(await Find.ConsumerAsync(js, "THEIRS", "mine"));
        Assert.Null(await Find.ConsumerAsync(js, "OURS", "mine"));
    }

    [Fact]
    public async Task What_is_made_through_the_courses_client_carries_the_mark()
    {
        await using var client = new CourseClient(new NatsOpts { Url = server.Url }, "lesson 9");
        var own = client.CreateJetStreamContext();
        var config = new StreamConfig("MADE", ["made"]) { Metadata = new Dictionary<string, string> { ["team"] = "sales" } };

        var made = await own.CreateStreamAsync(config);
        await own.CreateOrUpdateStreamAsync(new StreamConfig("EITHER", ["either"]));
        await own.CreateOrUpdateStreamAsync(new StreamConfig("EITHER", ["either"]) { MaxMsgs = 5 });
        await own.UpdateStreamAsync(config with { MaxMsgs = 5 });
        await client.CreateKeyValueStoreContext().CreateStoreAsync("pairs");
        await client.CreateObjectStoreContext().CreateObjectStoreAsync("files");

        Assert.Equal(("lesson 9", "sales"), (Ownership.LessonOf(made.Info.Config), made.Info.Config.Metadata!["team"]));
        foreach (var name in (string[])["MADE", "EITHER", "KV_pairs", "OBJ_files"])
            Assert.Equal("lesson 9", Ownership.LessonOf((await js.GetStreamAsync(name)).Info.Config));
    }

    [Fact]
    public async Task A_request_repeated_through_the_courses_client_is_the_same_request()
    {
        await using var client = new CourseClient(new NatsOpts { Url = server.Url }, "lesson 9");
        var own = client.CreateJetStreamContext();
        await own.CreateStreamAsync(new StreamConfig("MADE", ["made"]));
        Assert.Equal("MADE", (await own.CreateStreamAsync(new StreamConfig("MADE", ["made"]))).Info.Config.Name);
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
