using System.Threading.Channels;
using NATS.Client.Core;

namespace NATS.Net.Tests;

public sealed class PublishSubscribeTests(SharedServer server)
{
    private readonly string subject = TestStream.NextName() + ".core";

    [Fact]
    public async Task A_message_arrives_with_subject_data_headers_and_reply()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>(subject);
        await nats.PublishAsync(subject, "héllo", new NatsHeaders { ["A"] = new(["1", "2"]) }, replyTo: "back");
        var msg = await sub.Msgs.ReadAsync();
        Assert.Equal((subject, "héllo", "back"), (msg.Subject, msg.Data, msg.ReplyTo));
        Assert.Equal("1,2", msg.Headers!["a"].ToString());
        Assert.Equal(subject.Length + "back".Length + "NATS/1.0\r\nA: 1\r\nA: 2\r\n\r\n".Length + 6, msg.Size);
        Assert.Null(msg.Error);
        msg.EnsureSuccess();
    }

    [Fact]
    public async Task An_empty_message_has_no_data()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        await nats.PublishAsync(subject);
        var msg = await sub.Msgs.ReadAsync();
        Assert.True(msg.IsEmpty);
        Assert.Equal(0, msg.Data);
    }

    [Fact]
    public async Task Messages_keep_their_order()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        for (var i = 0; i < 5000; i++)
            await nats.PublishAsync(subject, i);
        for (var i = 0; i < 5000; i++)
            Assert.Equal(i, (await sub.Msgs.ReadAsync()).Data);
    }

    [Fact]
    public async Task Messages_published_from_many_tasks_all_arrive_whole()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<byte[]>(subject);
        await Parallel.ForAsync(0, 2000, async (i, token) => await nats.PublishAsync(subject, Enumerable.Repeat((byte)i, i).ToArray(), cancellationToken: token));
        var lengths = new HashSet<int>();
        for (var i = 0; i < 2000; i++)
        {
            var bytes = (await sub.Msgs.ReadAsync()).Data ?? [];
            Assert.All(bytes, b => Assert.Equal((byte)bytes.Length, b));
            lengths.Add(bytes.Length);
        }

        Assert.Equal(2000, lengths.Count);
    }

    [Fact]
    public async Task A_queue_group_divides_its_messages()
    {
        await using var nats = Patient.Client(server.Url);
        await using var one = await nats.Connection.SubscribeCoreAsync<int>(subject, "group");
        await using var two = await nats.Connection.SubscribeCoreAsync<int>(subject, "group");
        for (var i = 0; i < 100; i++)
            await nats.PublishAsync(subject, i);
        await nats.PingAsync();
        Assert.Equal(100, one.Msgs.Count + two.Msgs.Count);
        Assert.NotEqual(0, one.Msgs.Count);
        Assert.NotEqual(0, two.Msgs.Count);
    }

    [Fact]
    public async Task A_cancelled_subscription_ends_quietly()
    {
        await using var nats = Patient.Client(server.Url);
        await nats.ConnectAsync();
        using var stop = new CancellationTokenSource();
        var subscribed = new TaskCompletionSource();
        var opts = new NatsSubOpts { Events = new NatsSubEvents { OnSubscribed = _ => { subscribed.SetResult(); return default; } } };
        var reading = Waits.ReadAllAsync(nats.SubscribeAsync<int>(subject, opts: opts, cancellationToken: stop.Token));
        await subscribed.Task;
        await nats.PublishAsync(subject, 1);
        await nats.PingAsync();
        await stop.CancelAsync();
        Assert.Equal([1], (await reading).Select(msg => msg.Data));
    }

    [Fact]
    public async Task A_subscription_ends_after_the_messages_it_asked_for()
    {
        await using var nats = Patient.Client(server.Url);
        var sub = await nats.Connection.SubscribeCoreAsync<int>(subject, opts: new NatsSubOpts { MaxMsgs = 2 });
        for (var i = 0; i < 5; i++)
            await nats.PublishAsync(subject, i);
        Assert.Equal([0, 1], (await Waits.ReadAllAsync(sub.Msgs.ReadAllAsync())).Select(msg => msg.Data));
        Assert.Equal(NatsSubEndReason.MaxMsgs, ((NatsSubBase)sub).EndReason);
    }

    [Theory]
    [InlineData(NatsSubEndReason.Timeout)]
    [InlineData(NatsSubEndReason.StartUpTimeout)]
    [InlineData(NatsSubEndReason.IdleTimeout)]
    public async Task A_subscription_ends_at_its_time_limit(NatsSubEndReason reason)
    {
        var time = TimeSpan.FromMilliseconds(50);
        var opts = reason switch
        {
            NatsSubEndReason.Timeout => new NatsSubOpts { Timeout = time },
            NatsSubEndReason.StartUpTimeout => new NatsSubOpts { StartUpTimeout = time },
            _ => new NatsSubOpts { IdleTimeout = time },
        };
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject, opts: opts);
        Assert.Empty(await Waits.ReadAllAsync(sub.Msgs.ReadAllAsync()));
        Assert.Equal(reason, ((NatsSubBase)sub).EndReason);
    }

    [Fact]
    public async Task A_drained_subscription_still_hands_out_what_was_sent()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        for (var i = 0; i < 500; i++)
            await nats.PublishAsync(subject, i);
        await sub.DrainAsync();
        Assert.Equal(500, (await Waits.ReadAllAsync(sub.Msgs.ReadAllAsync())).Count);
    }

    [Fact]
    public async Task A_slow_reader_loses_the_newest_messages_and_is_told_so()
    {
        await using var nats = Patient.Client(server.Url);
        var (dropped, slow) = (new List<NatsMessageDroppedEventArgs>(), 0);
        nats.Connection.MessageDropped += (_, args) => { dropped.Add(args); return default; };
        nats.Connection.SlowConsumerDetected += (_, _) => { slow++; return default; };
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(
            subject, opts: new NatsSubOpts { ChannelOpts = new NatsSubChannelOpts { Capacity = 3, FullMode = BoundedChannelFullMode.DropNewest } });
        for (var i = 0; i < 10; i++)
            await nats.PublishAsync(subject, i);
        await nats.PingAsync();
        await Waits.UntilAsync("seven messages are reported as dropped", () => new(dropped.Count == 7));
        Assert.Equal(1, slow);
        Assert.Equal($"Dropped message from {subject} with 3 pending messages", dropped[0].Message);
        await sub.UnsubscribeAsync();
        Assert.Equal(3, (await Waits.ReadAllAsync(sub.Msgs.ReadAllAsync())).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nPUB b 0")]
    public async Task A_subject_that_would_break_the_protocol_is_refused(string bad)
    {
        await using var nats = Patient.Client(server.Url);
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.PublishAsync(bad, 1));
        Assert.Equal("Subject is invalid.", error.Message);
        Assert.Throws<NatsException>(() => nats.SubscribeAsync<int>(bad));
    }

    [Theory]
    [InlineData("a b", "x", "Invalid header key 'a b': contains colon, space, or other non-printable ASCII characters")]
    [InlineData("a", "x\r\ny", "Invalid header value for key 'a': contains CRLF")]
    public async Task A_header_that_would_break_the_protocol_is_refused(string name, string value, string message)
    {
        await using var nats = Patient.Client(server.Url);
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.PublishAsync(subject, 1, new NatsHeaders { [name] = value }));
        Assert.Equal(message, error.Message);
        await nats.PingAsync();
    }
}
