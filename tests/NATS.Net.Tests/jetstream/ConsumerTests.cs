using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Net.Tests;

public sealed class ConsumerTests(SharedServer server)
{
    private static readonly NatsJSFetchOpts Ten = new() { MaxMsgs = 10, Expires = Waits.Pull };

    [Fact]
    public async Task A_durable_consumer_has_explicit_acks_and_the_server_s_defaults()
    {
        await using var s = await server.StreamAsync();
        var info = (await s.ConsumerAsync()).Info;
        Assert.Equal(("dur", "dur", s.Name), (info.Name, info.Config.DurableName, info.StreamName));
        Assert.Equal((ConsumerConfigAckPolicy.Explicit, TimeSpan.FromSeconds(30), -1L, 1000L), (info.Config.AckPolicy, info.Config.AckWait, info.Config.MaxDeliver, info.Config.MaxAckPending));
    }

    [Fact]
    public async Task Settings_of_a_consumer_come_back_from_the_server()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync(config => config with
        {
            Description = "a test",
            AckWait = TimeSpan.FromSeconds(7),
            MaxDeliver = 5,
            MaxAckPending = 9,
            FilterSubject = s.Subject("a"),
            Backoff = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)],
            DeliverPolicy = ConsumerConfigDeliverPolicy.New,
            InactiveThreshold = TimeSpan.FromMinutes(1),
        });
        var config = consumer.Info.Config;
        Assert.Equal(("a test", 5L, 9L, s.Subject("a")), (config.Description, config.MaxDeliver, config.MaxAckPending, config.FilterSubject));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], config.Backoff!);
        Assert.Equal((ConsumerConfigDeliverPolicy.New, TimeSpan.FromMinutes(1)), (config.DeliverPolicy, config.InactiveThreshold));
    }

    [Fact]
    public async Task Consumers_are_created_updated_listed_found_and_deleted()
    {
        await using var s = await server.StreamAsync();
        await s.Js.CreateConsumerAsync(s.Name, new ConsumerConfig("one"));
        await s.Js.UpdateConsumerAsync(s.Name, new ConsumerConfig("one") { Description = "changed" });
        await s.Stream.CreateOrUpdateConsumerAsync(new ConsumerConfig("two"));
        Assert.Equal(["one", "two"], (await Waits.ReadAllAsync(s.Js.ListConsumerNamesAsync(s.Name))).Order());
        Assert.Equal(["one", "two"], (await Waits.ReadAllAsync(s.Stream.ListConsumersAsync())).Select(c => c.Info.Name).Order());
        Assert.Equal("changed", (await s.Js.GetConsumerAsync(s.Name, "one")).Info.Config.Description);
        Assert.True(await s.Js.DeleteConsumerAsync(s.Name, "one"));
        Assert.Equal(["two"], await Waits.ReadAllAsync(s.Stream.ListConsumerNamesAsync()));
    }

    [Fact]
    public async Task A_fetch_ends_when_the_batch_is_full()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(5);
        var consumer = await s.ConsumerAsync();
        var msgs = await Waits.ReadAllAsync(consumer.FetchAsync<int>(Ten with { MaxMsgs = 3 }));
        Assert.Equal([1, 2, 3], msgs.Select(msg => msg.Data));
    }

    [Fact]
    public async Task A_fetch_ends_without_an_error_when_its_time_is_over()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(2);
        var consumer = await s.ConsumerAsync();
        Assert.Equal(2, (await Waits.ReadAllAsync(consumer.FetchAsync<int>(Ten with { Expires = TimeSpan.FromSeconds(5) }))).Count);
    }

    [Fact]
    public async Task A_fetch_that_does_not_wait_takes_what_is_there()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        Assert.Empty(await Waits.ReadAllAsync(consumer.FetchNoWaitAsync<int>(Ten)));
        await s.PublishAsync(4);
        Assert.Equal(4, (await Waits.ReadAllAsync(consumer.FetchNoWaitAsync<int>(Ten))).Count);
    }

    [Fact]
    public async Task A_fetch_by_bytes_ends_when_they_are_reached()
    {
        await using var s = await server.StreamAsync();
        for (var i = 0; i < 5; i++)
            await s.Js.PublishAsync(s.Subject("a"), new byte[1000]);
        var consumer = await s.ConsumerAsync();
        var msgs = await Waits.ReadAllAsync(consumer.FetchAsync<byte[]>(new NatsJSFetchOpts { MaxBytes = 2500, Expires = Waits.Pull }));
        Assert.Equal(2, msgs.Count);
    }

    [Fact]
    public async Task Next_returns_a_message_or_null()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        var none = await consumer.NextAsync<int>(opts: new NatsJSNextOpts { Expires = TimeSpan.FromSeconds(1) });
        Assert.Null(none);
        await s.PublishAsync(1);
        Assert.Equal(1, (await consumer.NextAsync<int>())!.Data);
    }

    [Fact]
    public async Task Consume_reads_more_than_it_keeps_ahead()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(250);
        var consumer = await s.ConsumerAsync();
        var opts = new NatsJSConsumeOpts { MaxMsgs = 20 };
        var msgs = await Waits.TakeAsync(token => consumer.ConsumeAsync<int>(opts: opts, cancellationToken: token), 250, msg => msg.AckAsync());
        Assert.Equal(Enumerable.Range(1, 250), msgs.Select(msg => msg.Data));
    }

    [Fact]
    public async Task Consume_by_bytes_reads_on()
    {
        await using var s = await server.StreamAsync();
        for (var i = 0; i < 50; i++)
            await s.Js.PublishAsync(s.Subject("a"), new byte[1000]);
        var consumer = await s.ConsumerAsync();
        var opts = new NatsJSConsumeOpts { MaxBytes = 5000 };
        Assert.Equal(50, (await Waits.TakeAsync(token => consumer.ConsumeAsync<byte[]>(opts: opts, cancellationToken: token), 50, msg => msg.AckAsync())).Count);
    }

    [Fact]
    public async Task Consume_waits_for_messages_that_come_later()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        var reading = Waits.TakeAsync(token => consumer.ConsumeAsync<int>(cancellationToken: token), 3);
        await s.PublishAsync(3);
        Assert.Equal([1, 2, 3], (await reading).Select(msg => msg.Data));
    }

    [Fact]
    public async Task A_cancelled_consume_ends_quietly()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(10);
        var consumer = await s.ConsumerAsync();
        using var stop = new CancellationTokenSource();
        var count = 0;
        await foreach (var msg in consumer.ConsumeAsync<int>(cancellationToken: stop.Token))
        {
            if (++count == 2) await stop.CancelAsync();
        }

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task A_cancelled_consume_hands_out_the_rest_where_it_shall_drain()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(10);
        var consumer = await s.ConsumerAsync();
        using var stop = new CancellationTokenSource();
        var data = new List<int>();
        await foreach (var msg in consumer.ConsumeAsync<int>(opts: new NatsJSConsumeOpts { MaxMsgs = 100, DrainOnCancel = true }, cancellationToken: stop.Token))
        {
            data.Add(msg.Data);
            if (data.Count == 1) await UntilAllHaveComeAsync(consumer, msg);
            else await msg.AckAsync();
            if (data.Count == 2) await stop.CancelAsync();
        }

        Assert.Equal(Enumerable.Range(1, 10), data);

        // The server answers an ack behind the messages that it has delivered before.
        static async Task UntilAllHaveComeAsync(INatsJSConsumer consumer, INatsJSMsg<int> first)
        {
            await Waits.UntilAsync("all are delivered", async () =>
            {
                await consumer.RefreshAsync();
                return consumer.Info.NumPending == 0;
            });
            await first.AckAsync(new AckOpts { DoubleAck = true });
        }
    }

    [Fact]
    public async Task Next_and_fetch_without_waiting_throw_when_cancelled_and_fetch_ends_quietly()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await consumer.NextAsync<int>(cancellationToken: stop.Token));
        using var later = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.Empty(await Waits.ReadAllAsync(consumer.FetchAsync<int>(Ten, cancellationToken: later.Token)));
    }

    [Fact]
    public async Task Several_workers_share_one_consumer()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        var opts = new NatsJSConsumeOpts { MaxMsgs = 2 };
        using var stop = new CancellationTokenSource(Waits.Limit);
        var total = 0;
        var working = Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            var count = 0;
            await foreach (var msg in consumer.ConsumeAsync<int>(opts: opts, cancellationToken: stop.Token))
            {
                count++;
                await msg.AckAsync();
                if (Interlocked.Increment(ref total) == 90) await stop.CancelAsync();
            }

            return count;
        }));
        await Waits.UntilAsync("all three wait", async () =>
        {
            await consumer.RefreshAsync();
            return consumer.Info.NumWaiting == 3;
        });
        await s.PublishAsync(90);
        var counts = await working;
        Assert.Equal(90, counts.Sum());
        Assert.All(counts, count => Assert.InRange(count, 1, 89));
    }

    [Fact]
    public async Task The_consumer_tells_how_far_it_is()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(10);
        var consumer = await s.ConsumerAsync();
        var msgs = await Waits.ReadAllAsync(consumer.FetchAsync<int>(Ten with { MaxMsgs = 4 }));
        await msgs[0].AckAsync(new AckOpts { DoubleAck = true });
        await msgs[1].AckAsync(new AckOpts { DoubleAck = true });
        await consumer.RefreshAsync();
        var info = consumer.Info;
        Assert.Equal((6UL, 2, 0, 0), (info.NumPending, info.NumAckPending, info.NumRedelivered, info.NumWaiting));
        Assert.Equal((4UL, 2UL, false), (info.Delivered.StreamSeq, info.AckFloor.StreamSeq, info.PushBound));
    }

    [Fact]
    public async Task A_filter_lets_only_its_subject_through()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(3, "a");
        await s.PublishAsync(2, "b");
        var consumer = await s.ConsumerAsync(config => config with { FilterSubject = s.Subject("b") });
        var msgs = await Waits.ReadAllAsync(consumer.FetchNoWaitAsync<int>(Ten));
        Assert.Equal([4UL, 5UL], msgs.Select(msg => msg.Metadata!.Value.Sequence.Stream));
    }

    [Theory]
    [InlineData(ConsumerConfigDeliverPolicy.All, new[] { 1, 2, 3, 4 })]
    [InlineData(ConsumerConfigDeliverPolicy.Last, new[] { 4 })]
    [InlineData(ConsumerConfigDeliverPolicy.New, new int[0])]
    [InlineData(ConsumerConfigDeliverPolicy.ByStartSequence, new[] { 3, 4 })]
    [InlineData(ConsumerConfigDeliverPolicy.ByStartTime, new[] { 3, 4 })]
    [InlineData(ConsumerConfigDeliverPolicy.LastPerSubject, new[] { 2, 4 })]
    public async Task The_deliver_policy_says_where_to_begin(ConsumerConfigDeliverPolicy policy, int[] expected)
    {
        await using var s = await server.StreamAsync();
        foreach (var (data, rest) in new[] { (1, "a"), (2, "a"), (3, "b"), (4, "b") })
            await s.Js.PublishAsync(s.Subject(rest), data);
        var third = (await s.Stream.GetAsync(new StreamMsgGetRequest { Seq = 3 })).Message.Time;
        var consumer = await s.ConsumerAsync(config => config with
        {
            DeliverPolicy = policy,
            OptStartSeq = policy == ConsumerConfigDeliverPolicy.ByStartSequence ? 3UL : 0,
            OptStartTime = policy == ConsumerConfigDeliverPolicy.ByStartTime ? third : default,
            FilterSubject = s.Subject(">"),
        });
        var msgs = await Waits.ReadAllAsync(consumer.FetchNoWaitAsync<int>(Ten));
        Assert.Equal(expected, msgs.Select(msg => msg.Data));
    }

    [Fact]
    public async Task A_work_queue_forgets_what_is_acknowledged()
    {
        await using var s = await server.StreamAsync(config => config with { Retention = StreamConfigRetention.Workqueue });
        await s.PublishAsync(3);
        var consumer = await s.ConsumerAsync();
        foreach (var msg in await Waits.ReadAllAsync(consumer.FetchAsync<int>(Ten with { MaxMsgs = 2 })))
            await msg.AckAsync(new AckOpts { DoubleAck = true });
        await s.Stream.RefreshAsync();
        Assert.Equal(1, s.Stream.Info.State.Messages);
    }

    [Fact]
    public async Task A_missing_heartbeat_is_notified()
    {
        await using var s = await server.StreamAsync();
        var consumer = await s.ConsumerAsync();
        await s.Js.DeleteConsumerAsync(s.Name, "dur");
        var notified = new TaskCompletionSource<INatsJSNotification>();
        using var stop = new CancellationTokenSource();
        var opts = new NatsJSConsumeOpts
        {
            MaxMsgs = 10,
            Expires = TimeSpan.FromSeconds(1),
            IdleHeartbeat = TimeSpan.FromMilliseconds(500),
            NotificationHandler = (notification, _) =>
            {
                notified.TrySetResult(notification);
                return Task.CompletedTask;
            },
        };
        var reading = Waits.ReadAllAsync(consumer.ConsumeAsync<int>(opts: opts, cancellationToken: stop.Token));
        Assert.IsType<NatsJSTimeoutNotification>(await notified.Task.WaitAsync(Waits.Limit));
        await stop.CancelAsync();
        Assert.Empty(await reading);
    }
}
