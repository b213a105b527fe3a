using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NATS.Net.Tests;

/// <summary>A bad line between client and server: it cuts, delays, tears apart and garbles.</summary>
public sealed class BadLineTests(SharedServer server) : IAsyncLifetime
{
    private const int Seed = 20261121;

    private Relay? relay;

    private Relay Line => relay!;

    public ValueTask InitializeAsync()
    {
        relay = Relay.Start(server.Url);
        return default;
    }

    public async ValueTask DisposeAsync() => await Line.DisposeAsync();

    [Fact]
    public async Task Cut_again_and_again_while_publishing_and_consuming_no_acknowledged_message_is_lost_or_stored_twice()
    {
        const int Count = 1000, Cuts = 5;
        await using var s = await server.StreamAsync();
        await s.ConsumerAsync(config => config with { AckWait = TimeSpan.FromSeconds(1) });
        await using var nats = Client(TimeSpan.FromMilliseconds(500));
        var impatient = nats.CreateJetStreamContext(new NatsJSOpts(nats.Connection.Opts, requestTimeout: TimeSpan.FromMilliseconds(500)));
        var consumer = await nats.CreateJetStreamContext().GetConsumerAsync(s.Name, "dur");
        var opts = new NatsJSConsumeOpts { MaxMsgs = 50, Expires = TimeSpan.FromSeconds(1), IdleHeartbeat = TimeSpan.FromMilliseconds(500) };
        var seen = new HashSet<int>();
        var reading = Waits.TakeAsync(token => NewOnesAsync(consumer.ConsumeAsync<int>(opts: opts, cancellationToken: token), seen), Count);
        var sequences = new HashSet<ulong>();
        for (var i = 0; i < Count;)
        {
            if (i % (Count / Cuts) == Count / Cuts / 2 && Line.Connections <= i / (Count / Cuts) + 1) Line.Cut();
            var result = await impatient.TryPublishAsync(s.Subject("n"), i, opts: new NatsJSPubOpts { MsgId = $"{i}" });
            if (!result.Success || result.Value.Error is not null) continue;
            sequences.Add(result.Value.Seq);
            i++;
        }

        Assert.Equal(Count, (await reading).Count);
        await s.Stream.RefreshAsync();
        Assert.Equal((Count, Count), (sequences.Count, s.Stream.Info.State.Messages));
        Assert.True(Line.Connections > Cuts);
    }

    [Fact]
    public async Task Bytes_that_come_one_by_one_make_the_same_messages()
    {
        Line.ToClient = async (bytes, to, token) =>
        {
            for (var i = 0; i < bytes.Length; i++)
                await to.WriteAsync(bytes.Slice(i, 1), token);
        };
        await using var nats = Client();
        var subject = TestStream.NextName();
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>(subject);
        for (var i = 0; i < 50; i++)
            await nats.PublishAsync(subject, $"\r\nMSG {i}", new NatsHeaders { ["N"] = $"{i}" });
        var msgs = await Waits.TakeAsync(token => sub.Msgs.ReadAllAsync(token), 50);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => ($"\r\nMSG {i}", $"{i}")), msgs.Select(msg => (msg.Data!, msg.Headers!["N"].ToString())));
    }

    [Theory]
    [InlineData(NatsRequestReplyMode.Direct)]
    [InlineData(NatsRequestReplyMode.SharedInbox)]
    public async Task A_reply_that_comes_too_late_is_not_taken_for_the_next_one(NatsRequestReplyMode mode)
    {
        await using var service = Patient.Client(server.Url);
        var subject = TestStream.NextName();
        await using var sub = await service.Connection.SubscribeCoreAsync<int>(subject);
        await service.PingAsync();
        var serving = Task.Run(async () =>
        {
            await foreach (var msg in sub.Msgs.ReadAllAsync())
                await msg.ReplyAsync(msg.Data + 1);
        });
        await using var nats = Client(mode: mode);
        Assert.Equal(2, (await nats.RequestAsync<int, int>(subject, 1)).Data);
        var hold = new TaskCompletionSource();
        Line.ToClient = async (bytes, to, token) =>
        {
            await hold.Task.WaitAsync(token);
            await Relay.Unchanged(bytes, to, token);
        };
        var replyOpts = new NatsSubOpts { Timeout = TimeSpan.FromMilliseconds(100) };
        await Assert.ThrowsAsync<NatsNoReplyException>(async () => await nats.RequestAsync<int, int>(subject, 10, replyOpts: replyOpts));
        var next = nats.RequestAsync<int, int>(subject, 20);
        hold.SetResult();
        Assert.Equal(21, (await next).Data);
        await sub.UnsubscribeAsync();
        await serving;
    }

    [Fact]
    public async Task Garbled_bytes_from_the_server_hang_nothing_and_the_connection_comes_back()
    {
        var random = new Random(Seed);
        await using var nats = Client(TimeSpan.FromMilliseconds(100));
        var js = nats.CreateJetStreamContext(new NatsJSOpts(nats.Connection.Opts, requestTimeout: TimeSpan.FromMilliseconds(100)));
        await using var s = await server.StreamAsync();
        await nats.ConnectAsync();
        Line.ToClient = (bytes, to, token) => Relay.Unchanged(Garble(bytes, random), to, token);
        var garbled = 0;
        for (var i = 0; i < 100; i++)
            garbled += (await js.TryPublishAsync(s.Subject("n"), i).AsTask().WaitAsync(Waits.Limit)).Success ? 0 : 1;
        Line.ToClient = Relay.Unchanged;
        Line.Cut();
        Assert.True(garbled > 0);
        await Waits.UntilAsync("a message is acknowledged again", async () => (await js.TryPublishAsync(s.Subject("n"), 1)).Success);
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>(s.Name);
        await nats.PublishAsync(s.Name, "fine");
        Assert.Equal("fine", (await sub.Msgs.ReadAsync().AsTask().WaitAsync(Waits.Limit)).Data);
    }

    [Fact]
    public async Task Garbled_bytes_to_the_server_are_its_error_and_the_connection_comes_back()
    {
        await using var nats = Client();
        var reported = new TaskCompletionSource<NatsServerErrorEventArgs>();
        nats.Connection.ServerError += (_, args) =>
        {
            reported.TrySetResult(args);
            return default;
        };
        await nats.ConnectAsync();
        Line.ToServer = (_, to, token) => Relay.Unchanged(Encoding.ASCII.GetBytes("NONSENSE\r\n"), to, token);
        await nats.PublishAsync("a", 1);
        Assert.Equal("Unknown Protocol Operation", (await reported.Task.WaitAsync(Waits.Limit)).Error);
        Line.ToServer = Relay.Unchanged;
        await Waits.UntilAsync("the connection is made anew", () => new(Line.Connections > 1 && nats.Connection.ConnectionState == NatsConnectionState.Open));
        await nats.PingAsync().AsTask().WaitAsync(Waits.Limit);
    }

    private static async IAsyncEnumerable<INatsJSMsg<int>> NewOnesAsync(IAsyncEnumerable<INatsJSMsg<int>> msgs, HashSet<int> seen)
    {
        await foreach (var msg in msgs)
        {
            await msg.AckAsync();
            if (seen.Add(msg.Data)) yield return msg;
        }
    }

    // One piece in four has a wrong byte.
    private static byte[] Garble(ReadOnlyMemory<byte> bytes, Random random)
    {
        var garbled = bytes.ToArray();
        if (random.Next(4) == 0) garbled[random.Next(garbled.Length)] = (byte)random.Next(256);
        return garbled;
    }

    private NatsClient Client(TimeSpan? pingInterval = null, NatsRequestReplyMode mode = NatsRequestReplyMode.Direct) => new(new NatsOpts
    {
        Url = Line.Url,
        RetryOnInitialConnect = true,
        RequestReplyMode = mode,
        PingInterval = pingInterval ?? TimeSpan.FromMinutes(2),
        ConnectTimeout = TimeSpan.FromMilliseconds(500),
        ReconnectWaitMin = TimeSpan.FromMilliseconds(20),
        ReconnectWaitMax = TimeSpan.FromMilliseconds(50),
    });
}
