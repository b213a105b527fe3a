using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Net.Tests;

public sealed class ApiErrorTests(SharedServer server)
{
    private static readonly NatsJSFetchOpts One = new() { MaxMsgs = 1, Expires = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_stream_that_is_not_found()
    {
        await using var s = await server.StreamAsync();
        const string Text = "stream not found";
        await RefusedAsync(404, 10059, Text, async () => await s.Js.GetStreamAsync("NOPE"));
        await RefusedAsync(404, 10059, Text, async () => await s.Js.DeleteStreamAsync("NOPE"));
        await RefusedAsync(404, 10059, Text, async () => await s.Js.PurgeStreamAsync("NOPE", new StreamPurgeRequest()));
        await RefusedAsync(404, 10059, Text, async () => await s.Js.UpdateStreamAsync(new StreamConfig("NOPE", ["nope"])));
        await RefusedAsync(404, 10059, Text, async () => await s.Js.CreateOrUpdateConsumerAsync("NOPE", new ConsumerConfig("dur")));
    }

    [Fact]
    public async Task A_consumer_that_is_not_found()
    {
        await using var s = await server.StreamAsync();
        await RefusedAsync(404, 10014, "consumer not found", async () => await s.Js.GetConsumerAsync(s.Name, "nope"));
        await RefusedAsync(404, 10014, "consumer not found", async () => await s.Js.DeleteConsumerAsync(s.Name, "nope"));
    }

    [Fact]
    public async Task A_message_that_is_not_found()
    {
        await using var s = await server.StreamAsync();
        await RefusedAsync(404, 10037, "no message found", async () => await s.Stream.GetAsync(new StreamMsgGetRequest { Seq = 5 }));
    }

    [Fact]
    public async Task Subjects_that_overlap()
    {
        await using var s = await server.StreamAsync();
        var config = new StreamConfig(TestStream.NextName(), [s.Subject("a")]);
        await RefusedAsync(400, 10065, "subjects overlap with an existing stream", async () => await s.Js.CreateStreamAsync(config));
    }

    [Fact]
    public async Task A_name_in_use_with_another_configuration()
    {
        await using var s = await server.StreamAsync();
        var config = new StreamConfig(s.Name, [s.Subject("other")]);
        await RefusedAsync(400, 10058, "stream name already in use with a different configuration", async () => await s.Js.CreateStreamAsync(config));
    }

    [Fact]
    public async Task Settings_that_cannot_change()
    {
        await using var s = await server.StreamAsync();
        var config = s.Stream.Info.Config;
        await RefusedAsync(500, 10052, null, async () => await s.Js.UpdateStreamAsync(config with { Retention = StreamConfigRetention.Workqueue }));
        await RefusedAsync(500, 10052, null, async () => await s.Js.CreateOrUpdateStreamAsync(config with { Storage = StreamConfigStorage.Memory }));
        await s.ConsumerAsync();
        await RefusedAsync(500, 10012, null, async () => await s.ConsumerAsync(dur => dur with { DeliverPolicy = ConsumerConfigDeliverPolicy.New }));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a.b")]
    public async Task A_stream_name_that_is_not_allowed(string name)
    {
        await using var s = await server.StreamAsync();
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await s.Js.CreateStreamAsync(new StreamConfig(name, ["x"])));
        Assert.Equal("Stream name cannot contain ' ', '.' (Parameter 'Name')", error.Message);
        await Assert.ThrowsAsync<ArgumentException>("stream", async () => await s.Js.GetStreamAsync(name));
        await Assert.ThrowsAsync<ArgumentException>("stream", async () => await s.Js.CreateOrUpdateConsumerAsync(name, new ConsumerConfig("dur")));
    }

    [Fact]
    public async Task A_name_that_is_missing()
    {
        await using var s = await server.StreamAsync();
        await Assert.ThrowsAsync<ArgumentNullException>("Name", async () => await s.Js.CreateStreamAsync(new StreamConfig()));
        var error = await Assert.ThrowsAsync<ArgumentException>("stream", async () => await s.Js.GetStreamAsync(""));
        Assert.StartsWith("The value cannot be an empty string.", error.Message);
    }

    [Fact]
    public async Task A_consumer_name_that_is_not_allowed()
    {
        await using var s = await server.StreamAsync();
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await s.ConsumerAsync(name: "a.b"));
        Assert.StartsWith("Consumer name cannot contain '.', '*', '>'", error.Message);
    }

    [Fact]
    public async Task A_stream_that_is_full_and_refuses_new_messages()
    {
        await using var s = await server.StreamAsync(config => config with { MaxMsgs = 1, Discard = StreamConfigDiscard.New });
        await s.PublishAsync(1);
        AssertError((503, 10077, "maximum messages exceeded"), await s.Js.PublishAsync(s.Subject("n"), 2));
        await using var small = await server.StreamAsync(config => config with { MaxBytes = 100, Discard = StreamConfigDiscard.New });
        AssertError((503, 10077, "maximum bytes exceeded"), await small.Js.PublishAsync(small.Subject("n"), new byte[200]));
    }

    [Fact]
    public async Task A_message_over_the_stream_s_size_limit()
    {
        await using var s = await server.StreamAsync(config => config with { MaxMsgSize = 10 });
        AssertError((400, 10054, "message size exceeds maximum allowed"), await s.Js.PublishAsync(s.Subject("n"), new byte[11]));
    }

    [Fact]
    public async Task No_stream_on_the_subject()
    {
        await using var s = await server.StreamAsync();
        var error = await Assert.ThrowsAsync<NatsJSPublishNoResponseException>(async () => await s.Js.PublishAsync("no.stream.here", 1));
        Assert.Equal("No response received from the server", error.Message);
        Assert.IsType<NatsException>(error, exactMatch: false);
    }

    [Fact]
    public async Task Json_that_cannot_be_read_is_an_error_in_the_message()
    {
        await using var s = await server.StreamAsync();
        await s.Js.PublishAsync(s.Subject("n"), "not json");
        var consumer = await s.ConsumerAsync();
        var msg = (await consumer.NextAsync<Dictionary<string, int>>())!;
        Assert.Null(msg.Data);
        var error = Assert.IsType<NatsDeserializeException>(msg.Error);
        Assert.Equal("Exception during deserialization", error.Message);
        Assert.Equal("not json"u8.ToArray(), error.RawData);
        Assert.Throws<NatsDeserializeException>(msg.EnsureSuccess);
        await msg.AckAsync();
    }

    [Fact]
    public async Task Pulling_a_push_consumer()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync(config => config with { DeliverSubject = s.Js.NewBaseInbox() });
        var error = await Assert.ThrowsAsync<NatsJSProtocolException>(() => Waits.ReadAllAsync(consumer.FetchAsync<int>(One)));
        Assert.Equal(("JetStream server error: 409 Consumer is push based", 409), (error.Message, error.HeaderCode));
        Assert.Equal(NatsHeaders.Messages.ConsumerIsPushBased, error.HeaderMessage);
    }

    [Fact]
    public async Task A_consumer_that_is_deleted_while_it_is_read()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        var reading = Waits.ReadAllAsync(consumer.ConsumeAsync<int>());
        await Waits.UntilAsync("the pull request waits", async () =>
        {
            await consumer.RefreshAsync();
            return consumer.Info.NumWaiting == 1;
        });
        await s.Js.DeleteConsumerAsync(s.Name, "dur");
        var error = await Assert.ThrowsAsync<NatsJSProtocolException>(() => reading);
        Assert.Equal("JetStream server error: 409 Consumer Deleted", error.Message);
    }

    public static TheoryData<string> BadPulls => [.. Pulls.Keys];

    private static readonly Dictionary<string, (NatsJSConsumeOpts Opts, string Text)> Pulls = new()
    {
        ["both limits"] = (new NatsJSConsumeOpts { MaxMsgs = 1, MaxBytes = 1 }, "You can only set maxBytes or maxMsgs"),
        ["no limit"] = (new NatsJSConsumeOpts(), "You must set maxBytes or maxMsgs"),
        ["threshold"] = (new NatsJSConsumeOpts { MaxMsgs = 1, ThresholdMsgs = 2 }, "thresholdMsgs must be less than maxMsgs"),
        ["expires"] = (new NatsJSConsumeOpts { MaxMsgs = 1, Expires = TimeSpan.FromSeconds(.9) }, "expires must be greater than 00:00:01"),
        ["long heartbeat"] = (new NatsJSConsumeOpts { MaxMsgs = 1, IdleHeartbeat = TimeSpan.FromSeconds(31) }, "idleHeartbeat must be less than 00:00:30"),
        ["short heartbeat"] = (new NatsJSConsumeOpts { MaxMsgs = 1, IdleHeartbeat = TimeSpan.FromSeconds(.4) }, "idleHeartbeat must be greater than 00:00:00.5000000"),
    };

    [Theory]
    [MemberData(nameof(BadPulls))]
    public async Task Options_that_contradict_each_other(string which)
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        var (opts, text) = Pulls[which];
        var error = await Assert.ThrowsAsync<NatsJSException>(() => Waits.ReadAllAsync(consumer.ConsumeAsync<int>(opts: opts)));
        Assert.Equal(text, error.Message);
    }

    [Fact]
    public async Task A_domain_together_with_a_prefix()
    {
        await using var s = await server.StreamAsync();
        var error = Assert.Throws<NatsJSException>(() => new NatsJSOpts(s.Nats.Connection.Opts, apiPrefix: "a", domain: "b"));
        Assert.Equal("Cannot specify both ApiPrefix and Domain.", error.Message);
    }

    private static async Task RefusedAsync(int code, int errCode, string? text, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<NatsJSApiException>(call);
        Assert.Equal((code, errCode), (error.Error.Code, error.Error.ErrCode));
        Assert.Equal(error.Error.Description, error.Message);
        if (text is not null) Assert.Equal(text, error.Message);
    }

    private static void AssertError((int Code, int ErrCode, string Text) expected, PubAckResponse ack)
    {
        Assert.Equal(expected, (ack.Error!.Code, ack.Error.ErrCode, ack.Error.Description!));
        Assert.False(ack.IsSuccess());
        Assert.Equal(expected.Text, Assert.Throws<NatsJSApiException>(ack.EnsureSuccess).Message);
    }
}
