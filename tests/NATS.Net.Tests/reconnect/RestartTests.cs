using System.Collections.Concurrent;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Testing;

namespace NATS.Net.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task Subscriptions_and_requests_work_again_after_a_restart()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>("a");
        await using var service = await nats.Connection.SubscribeCoreAsync<int>("service");
        _ = Task.Run(async () =>
        {
            await foreach (var msg in service.Msgs.ReadAllAsync())
                await msg.ReplyAsync(msg.Data + 1);
        });
        Assert.Equal(2, (await nats.RequestAsync<int, int>("service", 1)).Data);
        await RestartAsync(server, nats);
        await nats.PublishAsync("a", 5);
        Assert.Equal(5, (await sub.Msgs.ReadAsync()).Data);
        Assert.Equal(3, (await nats.RequestAsync<int, int>("service", 2)).Data);
    }

    [Fact]
    public async Task Events_tell_of_the_loss_the_attempts_and_the_return()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        var events = new ConcurrentQueue<string>();
        nats.Connection.ConnectionOpened += (_, args) => Add("opened", args);
        nats.Connection.ConnectionDisconnected += (_, args) => Add("lost", args);
        nats.Connection.ReconnectFailed += (_, args) => Add("failed", args);
        await nats.ConnectAsync();
        await server.KillAsync();
        await Waits.UntilAsync("an attempt has failed", () => new(events.Contains("failed")));
        Assert.Equal(NatsConnectionState.Reconnecting, nats.Connection.ConnectionState);
        await server.StartAgainAsync();
        await Waits.UntilAsync("the connection is back", () => new(events.Count(name => name == "opened") == 2));
        Assert.Equal(NatsConnectionState.Open, nats.Connection.ConnectionState);
        Assert.Equal(["opened", "lost", "failed"], events.Distinct());
        Assert.Equal("opened", events.Last());

        ValueTask Add(string name, NatsEventArgs args)
        {
            Assert.Equal(server.Url, args.Message);
            events.Enqueue(name);
            return default;
        }
    }

    [Fact]
    public async Task Calls_wait_for_the_server_and_end_when_cancelled()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("S", ["s"]));
        await server.KillAsync();
        await Waits.UntilAsync("the loss is seen", () => new(nats.Connection.ConnectionState == NatsConnectionState.Reconnecting));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await js.PublishAsync("s", 1, cancellationToken: stop.Token));
        var waiting = js.PublishAsync("s", 2);
        Assert.False(waiting.IsCompleted);
        await server.StartAgainAsync();
        Assert.Equal(1UL, (await waiting).Seq);
    }

    [Fact]
    public async Task Every_acknowledged_message_is_there_after_a_crash_in_the_middle_of_publishing()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("S", ["s"]));
        var impatient = nats.CreateJetStreamContext(new NatsJSOpts(nats.Connection.Opts, requestTimeout: TimeSpan.FromMilliseconds(500)));
        var acked = new List<int>();
        Task? restart = null;
        for (var i = 0; acked.Count < 2000; i++)
        {
            if (acked.Count == 500) restart ??= Task.Run(server.RestartAsync);
            var result = await impatient.TryPublishAsync("s", i);
            if (result.Success && result.Value.IsSuccess()) acked.Add(i);
        }

        await restart!;
        var consumer = await js.CreateOrderedConsumerAsync("S");
        var stored = new HashSet<int>();
        var fetch = new NatsJSFetchOpts { MaxMsgs = 5000 };
        await foreach (var msg in consumer.FetchNoWaitAsync<int>(fetch))
            stored.Add(msg.Data);
        Assert.Empty(acked.Except(stored));
    }

    [Fact]
    public async Task Consume_goes_on_after_a_crash()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("S", ["s"]));
        var consumer = await js.CreateOrUpdateConsumerAsync("S", new ConsumerConfig("dur") { AckWait = TimeSpan.FromSeconds(1) });
        var opts = new NatsJSConsumeOpts { MaxMsgs = 10, Expires = TimeSpan.FromSeconds(1), IdleHeartbeat = TimeSpan.FromMilliseconds(500) };
        using var stop = new CancellationTokenSource(Waits.Limit);
        var seen = new HashSet<int>();
        var reading = Task.Run(async () =>
        {
            await foreach (var msg in consumer.ConsumeAsync<int>(opts: opts, cancellationToken: stop.Token))
            {
                lock (seen)
                    seen.Add(msg.Data);
                await msg.AckAsync(cancellationToken: CancellationToken.None);
            }
        });
        await PublishAsync(js, 0, 25);
        await Waits.UntilAsync("the first messages are read", () => new(Count() == 25));
        await RestartAsync(server, nats);
        await PublishAsync(js, 25, 25);
        await Waits.UntilAsync("the others are read too", () => new(Count() == 50));
        await stop.CancelAsync();
        await reading;

        int Count()
        {
            lock (seen)
                return seen.Count;
        }
    }

    [Fact]
    public async Task An_ordered_consumer_misses_and_repeats_nothing_in_a_crash()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("S", ["s"]));
        await PublishAsync(js, 0, 20);
        var ordered = await js.CreateOrderedConsumerAsync("S");
        var opts = new NatsJSConsumeOpts { MaxMsgs = 5, Expires = TimeSpan.FromSeconds(1), IdleHeartbeat = TimeSpan.FromMilliseconds(500) };
        var msgs = await Waits.TakeAsync(token => ordered.ConsumeAsync<int>(opts: opts, cancellationToken: token), 40, async msg =>
        {
            if (msg.Data != 10) return;
            await RestartAsync(server, nats);
            await PublishAsync(js, 20, 20);
        });
        Assert.Equal(Enumerable.Range(0, 40), msgs.Select(msg => msg.Data));
    }

    [Fact]
    public async Task A_fetch_in_a_crash_ends_without_an_error()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        var js = nats.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("S", ["s"]));
        var full = await FetchAsync("full", max: 3, TimeSpan.FromMinutes(1));
        var over = await FetchAsync("over", max: 5, TimeSpan.FromSeconds(2));
        await nats.PingAsync();
        await RestartAsync(server, nats);
        await PublishAsync(js, 0, 3);
        Assert.Equal([0, 1, 2], (await full.WaitAsync(Waits.Limit)).Select(msg => msg.Data));
        Assert.InRange((await over.WaitAsync(Waits.Limit)).Count, 0, 3);

        // It is under way when the outer task is done.
        async Task<Task<List<INatsJSMsg<int>>>> FetchAsync(string name, int max, TimeSpan expires)
        {
            var consumer = await js.CreateOrUpdateConsumerAsync("S", new ConsumerConfig(name));
            return Waits.ReadAllAsync(consumer.FetchAsync<int>(new NatsJSFetchOpts { MaxMsgs = max, Expires = expires }));
        }
    }

    [Fact]
    public async Task Asking_for_a_new_connection_keeps_the_subscriptions()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = Client(server);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>("a");
        var id = nats.Connection.ServerInfo!.ClientId;
        await nats.ReconnectAsync();
        await Waits.UntilAsync("there is another connection", () => new(nats.Connection.ServerInfo!.ClientId != id && nats.Connection.ConnectionState == NatsConnectionState.Open));
        await nats.PublishAsync("a", 1);
        Assert.Equal(1, (await sub.Msgs.ReadAsync()).Data);
    }

    [Fact]
    public async Task A_client_may_wait_for_a_server_that_comes_later()
    {
        var server = await NatsServer.StartAsync();
        await using var ending = server;
        await server.KillAsync();
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, RetryOnInitialConnect = true, ReconnectWaitMin = TimeSpan.FromMilliseconds(50) });
        var connecting = nats.ConnectAsync();
        await server.StartAgainAsync();
        await connecting;
        await nats.PingAsync();
    }

    [Fact]
    public async Task After_the_last_attempt_the_connection_has_failed()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, MaxReconnectRetry = 2, ReconnectWaitMin = TimeSpan.FromMilliseconds(20) });
        await nats.ConnectAsync();
        await server.KillAsync();
        await Waits.UntilAsync("the connection has failed", () => new(nats.Connection.ConnectionState == NatsConnectionState.Failed));
        var error = await Assert.ThrowsAsync<NatsConnectionFailedException>(async () => await nats.PublishAsync("a", 1));
        Assert.Equal("Connection is in failed state", error.Message);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_pings_is_left()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = new NatsClient(new NatsOpts
        {
            ConnectTimeout = Waits.Limit,
            Url = server.Url,
            PingInterval = TimeSpan.FromMilliseconds(500),
            ReconnectWaitMin = TimeSpan.FromMilliseconds(50),
        });
        await nats.ConnectAsync();
        server.Pause();
        await Waits.UntilAsync("the client gives the server up", () => new(nats.Connection.ConnectionState == NatsConnectionState.Reconnecting));
        server.Resume();
        await Waits.UntilAsync("the client is back", () => new(nats.Connection.ConnectionState == NatsConnectionState.Open));
        await nats.PingAsync();
    }

    private static NatsClient Client(NatsServer server) => new(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, ReconnectWaitMin = TimeSpan.FromMilliseconds(50) });

    private static async Task RestartAsync(NatsServer server, NatsClient nats)
    {
        await server.KillAsync();
        await Waits.UntilAsync("the loss is seen", () => new(nats.Connection.ConnectionState != NatsConnectionState.Open));
        await server.StartAgainAsync();
        await Waits.UntilAsync("the connection is back", () => new(nats.Connection.ConnectionState == NatsConnectionState.Open));
    }

    private static async Task PublishAsync(INatsJSContext js, int first, int count)
    {
        foreach (var i in Enumerable.Range(first, count))
            (await js.PublishAsync("s", i)).EnsureSuccess();
    }
}
