using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Net.Tests;

public sealed class PushAndOrderedTests(SharedServer server)
{
    [Fact]
    public async Task A_push_consumer_made_by_hand_delivers_and_takes_acks()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(20);
        var inbox = s.Js.NewBaseInbox();
        await using var sub = await s.Nats.Connection.SubscribeCoreAsync<int>(inbox);
        var consumer = await s.ConsumerAsync(config => config with { DeliverSubject = inbox, IdleHeartbeat = TimeSpan.FromSeconds(1), FlowControl = true });
        using var limit = new CancellationTokenSource(Waits.Limit);
        var data = new List<int>();
        while (data.Count < 20)
        {
            var raw = await sub.Msgs.ReadAsync(limit.Token);
            if (raw.Headers?.Code == 100)
            {
                if (!string.IsNullOrEmpty(raw.ReplyTo)) await raw.ReplyAsync(cancellationToken: limit.Token);
                continue;
            }

            var msg = new NatsJSMsg<int>(raw, s.Js);
            Assert.Equal((ulong)msg.Data, msg.Metadata!.Value.Sequence.Stream);
            data.Add(msg.Data);
            await msg.AckAsync(new AckOpts { DoubleAck = true });
        }

        await consumer.RefreshAsync();
        Assert.Equal(Enumerable.Range(1, 20), data);
        Assert.Equal((true, 0, 20UL), (consumer.Info.PushBound, consumer.Info.NumAckPending, consumer.Info.AckFloor.StreamSeq));
    }

    [Fact]
    public async Task A_queue_push_consumer_divides_its_messages()
    {
        await using var s = await server.StreamAsync();
        var inbox = s.Js.NewBaseInbox();
        await using var one = await s.Nats.Connection.SubscribeCoreAsync<int>(inbox, "group");
        await using var two = await s.Nats.Connection.SubscribeCoreAsync<int>(inbox, "group");
        await s.ConsumerAsync(config => config with { DeliverSubject = inbox, DeliverGroup = "group", AckPolicy = ConsumerConfigAckPolicy.None });
        await s.PublishAsync(100);
        await Waits.UntilAsync("all messages have arrived", () => new(one.Msgs.Count + two.Msgs.Count == 100));
        Assert.NotEqual(0, one.Msgs.Count);
        Assert.NotEqual(0, two.Msgs.Count);
    }

    [Fact]
    public async Task An_ordered_consumer_reads_everything_in_order()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(300);
        var ordered = await s.Js.CreateOrderedConsumerAsync(s.Name);
        Assert.Equal("", ordered.Info.Name);
        var opts = new NatsJSConsumeOpts { MaxMsgs = 50 };
        var msgs = await Waits.TakeAsync(token => ordered.ConsumeAsync<int>(opts: opts, cancellationToken: token), 300);
        Assert.Equal(Enumerable.Range(1, 300), msgs.Select(msg => msg.Data));
        Assert.NotEqual("", ordered.Info.Name);
    }

    [Fact]
    public async Task An_ordered_consumer_begins_where_it_is_told()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(10);
        var ordered = await s.Stream.CreateOrderedConsumerAsync(
            new NatsJSOrderedConsumerOpts { DeliverPolicy = ConsumerConfigDeliverPolicy.ByStartSequence, OptStartSeq = 6 });
        var msgs = await Waits.TakeAsync(token => ordered.ConsumeAsync<int>(cancellationToken: token), 5);
        Assert.Equal([6, 7, 8, 9, 10], msgs.Select(msg => msg.Data));
    }

    [Fact]
    public async Task An_ordered_consumer_goes_on_from_fetch_to_fetch()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(6);
        var ordered = await s.Js.CreateOrderedConsumerAsync(s.Name);
        var fetch = new NatsJSFetchOpts { MaxMsgs = 2, Expires = Waits.Pull };
        Assert.Equal([1, 2], (await Waits.ReadAllAsync(ordered.FetchAsync<int>(fetch))).Select(msg => msg.Data));
        Assert.Equal([3, 4], (await Waits.ReadAllAsync(ordered.FetchNoWaitAsync<int>(fetch))).Select(msg => msg.Data));
        Assert.Equal(5, (await ordered.NextAsync<int>())!.Data);
    }

    [Fact]
    public async Task An_ordered_consumer_begins_anew_when_it_is_deleted()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(5);
        var ordered = await s.Js.CreateOrderedConsumerAsync(s.Name);
        var deleted = false;
        var opts = new NatsJSConsumeOpts { MaxMsgs = 2, Expires = TimeSpan.FromSeconds(1), IdleHeartbeat = TimeSpan.FromMilliseconds(500) };
        var msgs = await Waits.TakeAsync(token => ordered.ConsumeAsync<int>(opts: opts, cancellationToken: token), 5, async _ =>
        {
            if (deleted) return;
            deleted = true;
            await s.Js.DeleteConsumerAsync(s.Name, ordered.Info.Name);
        });
        Assert.Equal([1, 2, 3, 4, 5], msgs.Select(msg => msg.Data));
    }
}
