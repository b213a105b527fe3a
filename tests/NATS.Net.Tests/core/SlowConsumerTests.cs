using System.Threading.Channels;
using NATS.Client.Core;
using Testing;

namespace NATS.Net.Tests;

/// <summary>What happens when messages come faster than they are read.</summary>
public sealed class SlowConsumerTests(SharedServer server)
{
    private readonly string subject = TestStream.NextName();

    [Theory]
    [InlineData(BoundedChannelFullMode.DropNewest, new[] { 0, 1, 9 })]
    [InlineData(BoundedChannelFullMode.DropOldest, new[] { 7, 8, 9 })]
    [InlineData(BoundedChannelFullMode.DropWrite, new[] { 0, 1, 2 })]
    public async Task The_policy_says_which_messages_are_dropped(BoundedChannelFullMode mode, int[] kept)
    {
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, SubPendingChannelFullMode = mode, SubPendingChannelCapacity = 3 });
        var dropped = new List<int>();
        nats.Connection.MessageDropped += (_, args) =>
        {
            Assert.Equal((subject, 3), (args.Subject, args.Pending));
            dropped.Add((int)args.Data!);
            return default;
        };
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        await PublishAsync(nats, 10);
        await Waits.UntilAsync("seven messages are reported as dropped", () => new(dropped.Count == 7));
        await sub.UnsubscribeAsync();
        Assert.Equal(kept, (await Waits.ReadAllAsync(sub.Msgs.ReadAllAsync())).Select(msg => msg.Data));
        Assert.Equal(Enumerable.Range(0, 10).Except(kept), dropped);
    }

    [Fact]
    public async Task Where_the_connection_waits_for_the_reader_nothing_is_dropped()
    {
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, SubPendingChannelFullMode = BoundedChannelFullMode.Wait, SubPendingChannelCapacity = 3 });
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        await PublishAsync(nats, 1000);
        var msgs = await Waits.TakeAsync(token => sub.Msgs.ReadAllAsync(token), 1000);
        Assert.Equal(Enumerable.Range(0, 1000), msgs.Select(msg => msg.Data));
    }

    [Fact]
    public async Task A_reader_that_has_caught_up_and_falls_behind_again_is_reported_again()
    {
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, SubPendingChannelCapacity = 3 });
        var slow = 0;
        nats.Connection.SlowConsumerDetected += (_, args) =>
        {
            Assert.Equal(subject, args.Subscription.Subject);
            slow++;
            return default;
        };
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        for (var episode = 1; episode <= 2; episode++)
        {
            await PublishAsync(nats, 10);
            await Waits.UntilAsync("the slow reader is reported", () => new(slow == episode));
            await Waits.TakeAsync(token => sub.Msgs.ReadAllAsync(token), 3);
            await PublishAsync(nats, 1);
            await Waits.TakeAsync(token => sub.Msgs.ReadAllAsync(token), 1);
        }
    }

    [Fact]
    public async Task A_client_that_reads_so_slowly_that_the_server_cuts_it_off_comes_back()
    {
        await using var strict = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false, ExtraConfiguration = "max_payload: 65536\nmax_pending: 100000" });
        await using var publisher = Patient.Client(strict.Url);
        await using var nats = new NatsClient(new NatsOpts
        {
            ConnectTimeout = Waits.Limit,
            Url = strict.Url,
            SubPendingChannelFullMode = BoundedChannelFullMode.Wait,
            SubPendingChannelCapacity = 1,
            ReconnectWaitMin = TimeSpan.FromMilliseconds(20),
        });
        await using var sub = await nats.Connection.SubscribeCoreAsync<byte[]>(subject);
        await nats.PingAsync();
        var id = nats.Connection.ServerInfo!.ClientId;
        for (var i = 0; i < 2000 && !strict.Log.Contains("Slow Consumer Detected", StringComparison.Ordinal); i++)
            await publisher.PublishAsync(subject, new byte[50_000]);
        // What the server holds back for the slow reader can get it cut off again, so the word is said until it is heard.
        await Waits.UntilAsync("the client is back and hears", async () =>
        {
            while (sub.Msgs.TryRead(out var msg))
            {
                if (msg.Data!.Length == 4) return true;
            }

            if (nats.Connection.ServerInfo.ClientId != id) await publisher.PublishAsync(subject, "last"u8.ToArray());
            return false;
        });
    }

    private async Task PublishAsync(NatsClient nats, int count)
    {
        for (var i = 0; i < count; i++)
            await nats.PublishAsync(subject, i);
        if (count < 100) await nats.PingAsync();
    }
}
