using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Net.Tests;

/// <summary>What a server before 2.10 does with what came later; newer ones are passed over.</summary>
public sealed class OldServerTests(SharedServer server)
{
    private static readonly Version FirstWithFilters = new(2, 10);

    [Fact]
    public async Task Several_filters_are_ignored()
    {
        await using var s = await StreamAsync();
        await s.PublishAsync(1, "a");
        await s.PublishAsync(1, "b");
        var consumer = await s.ConsumerAsync(config => config with { FilterSubjects = [s.Subject("b"), s.Subject("c")] });
        Assert.Null(consumer.Info.Config.FilterSubjects);
        Assert.Equal(s.Subject("a"), (await consumer.NextAsync<int>())!.Subject);
    }

    [Fact]
    public async Task Creating_updates_and_updating_creates()
    {
        await using var s = await StreamAsync();
        await s.Js.UpdateConsumerAsync(s.Name, new ConsumerConfig("dur"));
        var consumer = await s.Js.CreateConsumerAsync(s.Name, new ConsumerConfig("dur") { AckWait = TimeSpan.FromSeconds(7) });
        Assert.Equal(TimeSpan.FromSeconds(7), consumer.Info.Config.AckWait);
    }

    [Fact]
    public async Task A_request_that_it_does_not_know_is_never_answered()
    {
        await using var s = await StreamAsync();
        await s.ConsumerAsync();
        var js = new NatsJSContext(s.Nats.Connection, new NatsJSOpts(s.Nats.Connection.Opts, requestTimeout: TimeSpan.FromMilliseconds(100)));
        await Assert.ThrowsAsync<NatsJSApiNoResponseException>(async () => await js.PauseConsumerAsync(s.Name, "dur", DateTimeOffset.MaxValue));
    }

    // The server says neither that there is nothing nor that the request has ended.
    [Fact]
    public async Task A_fetch_that_does_not_wait_waits_for_a_sign_of_life_where_nothing_may_be_delivered()
    {
        await using var s = await StreamAsync();
        await s.PublishAsync(2);
        var consumer = await s.ConsumerAsync(config => config with { MaxAckPending = 1 });
        Assert.Equal(1, (await consumer.NextAsync<int>())!.Data);
        var opts = new NatsJSFetchOpts { MaxMsgs = 10, Expires = TimeSpan.FromSeconds(1) };
        Assert.Empty(await Waits.ReadAllAsync(consumer.FetchNoWaitAsync<int>(opts)));
    }

    private async Task<TestStream> StreamAsync()
    {
        var stream = await server.StreamAsync();
        var version = stream.Nats.Connection.ServerInfo!.Version;
        Assert.SkipWhen(Version.Parse(version) >= FirstWithFilters, $"The server is {version}.");
        return stream;
    }
}
