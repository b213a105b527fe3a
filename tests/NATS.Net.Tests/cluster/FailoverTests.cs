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
        var js = nats.CreateJetStreamContext(new NatsJSOpts(nats.Connection.Opts, requestTimeout: TimeSpan.FromSeconds(1)));
        var stream = await js.CreateStreamAsync(new StreamConfig("S", ["s"]) { NumReplicas = 3 });
        var consumer = await js.CreateOrUpdateConsumerAsync("S", new ConsumerConfig("dur") { AckWait = TimeSpan.FromSeconds(2) });
        var lost = Servers.Node(nats.Connection.ServerInfo!.Name);
        using var stop = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<ulong, int>();
        var killing = new TaskCompletionSource();
        var reading = ReadAsync(consumer, seen, stop.Token);

        var acked = await PublishAsync(js, Count, sent =>
        {
            if (sent == Count / 3) _ = KillAsync(lost, killing);
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
        Assert.Equal(seen.Count, seen.Values.Distinct().Count());
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

    // Publishes numbers until so many are acknowledged, and returns those by their place in the stream. One whose ack is missing is not sent
    // again: a server before 2.10 that has just become leader may have stored it, and answers nobody who sends the same id.
    private static async Task<OrderedDictionary<ulong, int>> PublishAsync(INatsJSContext js, int count, Action<int> onSent)
    {
        var acked = new OrderedDictionary<ulong, int>();
        for (var i = 0; acked.Count < count; i++)
        {
            var result = await js.TryPublishAsync("s", i, opts: WithId(i));
            if (result.Success && result.Value.IsSuccess()) acked.Add(result.Value.Seq, i);
            onSent(i);
        }

        return acked;
    }

    private static NatsJSPubOpts WithId(int i) => new() { MsgId = $"{i}" };

    private static NatsClient Client(string url) => new(new NatsOpts { Url = url, ReconnectWaitMin = TimeSpan.FromMilliseconds(50) });
}
