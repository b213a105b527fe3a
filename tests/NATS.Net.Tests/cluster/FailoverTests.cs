using System.Collections.Concurrent;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Testing;

namespace NATS.Net.Tests;

/// <summary>A client whose server is killed goes on with another one of the cluster, and no acknowledged message is lost.</summary>
public sealed class FailoverTests : IAsyncLifetime
{
    private static readonly NatsJSConsumeOpts Reading = new() { MaxMsgs = 100, Expires = TimeSpan.FromSeconds(2), IdleHeartbeat = TimeSpan.FromMilliseconds(500) };

    private Cluster? cluster;

    private Cluster Servers => cluster!;

    public async ValueTask InitializeAsync() => cluster = await Cluster.StartAsync(3, jetStream: true);

    public async ValueTask DisposeAsync() => await Servers.DisposeAsync();

    [Fact]
    public async Task Killed_in_the_middle_of_publishing_and_consuming_no_acknowledged_message_is_lost_or_stored_twice()
    {
        const int Count = 1500;
        await using var nats = Client(Servers.Nodes[0].Url);
        var js = nats.CreateJetStreamContext(new NatsJSOpts(nats.Connection.Opts, requestTimeout: Waits.Limit));
        var impatient = nats.CreateJetStreamContext(new NatsJSOpts(nats.Connection.Opts, requestTimeout: TimeSpan.FromSeconds(1)));
        var stream = await js.CreateStreamAsync(new StreamConfig("S", ["s"]) { NumReplicas = 3 });
        var consumer = await js.CreateOrUpdateConsumerAsync("S", new ConsumerConfig("dur") { AckWait = TimeSpan.FromSeconds(2) });
        var lost = Servers.Node(nats.Connection.ServerInfo!.Name);
        using var stop = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<ulong, int>();
        var killing = new TaskCompletionSource();
        var reading = ReadAsync(consumer, seen, stop.Token);

        var acked = await PublishAsync(impatient, Count, sofar =>
        {
            if (sofar == Count / 3) _ = KillAsync(lost, killing);
        });
        var again = await js.PublishAsync("s", 0, opts: WithId(acked.Last().Value));
        Assert.Equal((acked.Last().Key, true), (again.Seq, again.Duplicate));
        await Waits.UntilAsync("all stored messages are read", async () =>
        {
            await stream.RefreshAsync();
            return seen.Count == stream.Info.State.Messages;
        });
        await stop.CancelAsync();
        await reading;
        await killing.Task;

        Assert.NotEqual(lost, Servers.Node(nats.Connection.ServerInfo.Name));
        Assert.All(acked, ack => Assert.Equal(ack.Value, seen[ack.Key]));
        Assert.Equal(Count, seen.Count);
    }

    private static async Task KillAsync(NatsServer server, TaskCompletionSource killed)
    {
        await server.KillAsync();
        killed.SetResult();
    }

    // What is delivered, by its place in the stream.
    private static async Task ReadAsync(INatsJSConsumer consumer, ConcurrentDictionary<ulong, int> seen, CancellationToken stop)
    {
        await foreach (var msg in consumer.ConsumeAsync<int>(opts: Reading, cancellationToken: stop))
        {
            seen[msg.Metadata!.Value.Sequence.Stream] = msg.Data;
            await msg.AckAsync(cancellationToken: CancellationToken.None);
        }
    }

    // Publishes each number until there is an ack, with the number as its id, and returns them by their place in the stream. The ack may say
    // that an earlier attempt was stored, whose ack was lost.
    private static async Task<OrderedDictionary<ulong, int>> PublishAsync(INatsJSContext js, int count, Action<int> onAcked)
    {
        var acked = new OrderedDictionary<ulong, int>();
        while (acked.Count < count)
        {
            var result = await js.TryPublishAsync("s", acked.Count, opts: WithId(acked.Count));
            if (!result.Success || result.Value.Error is not null) continue;
            acked.Add(result.Value.Seq, acked.Count);
            onAcked(acked.Count);
        }

        return acked;
    }

    private static NatsJSPubOpts WithId(int i) => new() { MsgId = $"{i}" };

    private static NatsClient Client(string url) => new(new NatsOpts { Url = url, ConnectTimeout = Waits.Limit, ReconnectWaitMin = TimeSpan.FromMilliseconds(50) });
}
