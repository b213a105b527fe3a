using NATS.Client.Core;

namespace NATS.Net.Tests;

public sealed class DisposeTests(SharedServer server)
{
    [Fact]
    public async Task A_drained_dispose_sends_the_acks_that_are_queued()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(200);
        await s.ConsumerAsync();
        var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, DrainSubscriptionsOnDispose = true, ConsumerDrainOnDisposeTimeout = Waits.Limit });
        var consumer = await nats.CreateJetStreamContext().GetConsumerAsync(s.Name, "dur");
        var count = 0;
        var disposing = Task.CompletedTask;
        await foreach (var msg in consumer.ConsumeAsync<int>())
        {
            await msg.AckAsync();
            if (++count == 100) disposing = nats.DisposeAsync().AsTask();
        }

        await disposing;
        var look = await s.Js.GetConsumerAsync(s.Name, "dur");
        await Waits.UntilAsync("the server has taken the acks", async () =>
        {
            await look.RefreshAsync();
            return look.Info.NumAckPending == 0;
        });
        Assert.Equal((ulong)count, look.Info.AckFloor.StreamSeq);
    }

    [Fact]
    public async Task Disposing_ends_the_loops_that_read()
    {
        var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>("disposed.loop");
        var reading = Waits.ReadAllAsync(sub.Msgs.ReadAllAsync());
        await nats.DisposeAsync();
        Assert.Empty(await reading.WaitAsync(Waits.Limit));
    }
}
