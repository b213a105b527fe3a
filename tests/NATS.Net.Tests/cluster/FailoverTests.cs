using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

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
    public async Task Killed_in_the_middle_of_publishing_and_consuming_no_message_is_lost_or_stored_twice()
    {
        const int Count = 1500;
        await using var nats = Client(Servers.Nodes[0].Url);
        var js = nats.CreateJetStreamContext(new NatsJSOpts(nats.Connection.Opts, requestTimeout: TimeSpan.FromSeconds(1)));
        await js.CreateStreamAsync(new StreamConfig("S", ["s"]) { NumReplicas = 3 });
        var consumer = await js.CreateOrUpdateConsumerAsync("S", new ConsumerConfig("dur") { AckWait = TimeSpan.FromSeconds(2) });
        var first = nats.Connection.ServerInfo!.Name;
        var kill = new TaskCompletionSource();
        var killing = Task.Run(async () =>
        {
            await kill.Task;
            await Servers.Node(first).KillAsync();
        });

        var reading = ReadAsync(consumer, Count, kill);
        var stored = await PublishAsync(js, Count);
        await killing;
        Assert.NotEqual(first, nats.Connection.ServerInfo.Name);
        Assert.Equal(Enumerable.Range(0, Count), (await reading).Order());
        Assert.Equal(Count, (await js.GetStreamAsync("S")).Info.State.Messages);
        Assert.Equal(Count, stored.Distinct().Count());
        foreach (var i in Enumerable.Range(0, Count).Where(i => i % 50 == 0))
            Assert.Equal((stored[i], true), await PublishAgainAsync(js, i));
    }

    // Reads until each number came; the first ones trigger the kill.
    private static async Task<HashSet<int>> ReadAsync(INatsJSConsumer consumer, int count, TaskCompletionSource kill)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var seen = new HashSet<int>();
        await foreach (var msg in consumer.ConsumeAsync<int>(opts: Reading, cancellationToken: stop.Token))
        {
            seen.Add(msg.Data);
            await msg.AckAsync(cancellationToken: stop.Token);
            if (seen.Count == count / 3) kill.TrySetResult();
            if (seen.Count == count) break;
        }

        return seen;
    }

    // Publishes each number until there is an ack, with the number as its id, and returns where they are stored.
    private static async Task<List<ulong>> PublishAsync(INatsJSContext js, int count)
    {
        var sequences = new List<ulong>();
        while (sequences.Count < count)
        {
            var result = await js.TryPublishAsync("s", sequences.Count, opts: WithId(sequences.Count));
            if (result.Success && result.Value.IsSuccess()) sequences.Add(result.Value.Seq);
        }

        return sequences;
    }

    private static async Task<(ulong Seq, bool Duplicate)> PublishAgainAsync(INatsJSContext js, int i)
    {
        var ack = await js.PublishAsync("s", i, opts: WithId(i));
        return (ack.Seq, ack.Duplicate);
    }

    private static NatsJSPubOpts WithId(int i) => new() { MsgId = $"{i}" };

    private static NatsClient Client(string url) => new(new NatsOpts { Url = url, ReconnectWaitMin = TimeSpan.FromMilliseconds(50) });
}
