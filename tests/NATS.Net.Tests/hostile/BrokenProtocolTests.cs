using NATS.Client.Core;

namespace NATS.Net.Tests;

/// <summary>What a client does about a peer that does not speak the protocol: the line is passed over, or the connection is made anew.</summary>
public sealed class BrokenProtocolTests
{
    // The peer goes silent or away before it has let the client in.
    public static TheoryData<string, string> Greetings => new()
    {
        { "", nameof(TimeoutException) },
        { "INFO {\"server_id\":\r\n", nameof(TimeoutException) },
        { "INFO null\r\n", nameof(TimeoutException) },
        { "HTTP/1.1 400 Bad Request\r\n\r\n", nameof(TimeoutException) },
        { "-ERR 'maximum connections exceeded'\r\n", nameof(TimeoutException) },
        { "MSG a 1 -1\r\n", nameof(NatsProtocolViolationException) },
        { FakePeer.Info, nameof(TimeoutException) },
        { FakePeer.Info + "-ERR 'maximum connections exceeded'\r\n", nameof(NatsServerException) },
        { FakePeer.Info + "HMSG a 1 5 2\r\n", nameof(NatsProtocolViolationException) },
    };

    public static TheoryData<string> PassedOver =>
    [
        "WHAT 1 2\r\n",
        "MSG\r\n",
        "\r\n\r\n",
        "+OK\r\n",
        "PING\r\n",
        "-ERR 'Permissions Violation for Publish to \"x\"'\r\n",
        "-ERR\r\n",
        "MSG nobody 4711 2\r\nok\r\n",
        "HMSG nobody 4711 3 5\r\nabcok\r\n",
        "\0\u0001\u0002\u00ff\u00fe\r\n",
    ];

    public static TheoryData<string> Fatal =>
    [
        "MSG \r\n",
        "MSG a\r\n",
        "MSG a 1\r\n",
        "MSG a x 2\r\nok\r\n",
        "MSG a  1 2\r\nok\r\n",
        "MSG a 1 b c 2\r\nok\r\n",
        "MSG a 1 -1\r\n",
        "MSG a 1 99999999999999999999\r\n",
        "MSG a 1 67108865\r\n",
        "HMSG a 1 2\r\n",
        "HMSG a 1 -5 5\r\n",
        "HMSG a 1 6 5\r\n",
        "HMSG a 1 2147483647 2147483647\r\n",
    ];

    [Theory]
    [MemberData(nameof(Greetings))]
    public async Task A_peer_that_never_lets_the_client_in_is_told_apart_by_the_inner_error(string greeting, string inner)
    {
        await using var peer = FakeServer.Start(async peer =>
        {
            await peer.SendAsync(greeting);
            await peer.IgnoreAsync();
        });
        // Where the client finds fault it does not wait; else there must be time for the greeting to arrive.
        await using var nats = Client(peer, inner == nameof(TimeoutException) ? TimeSpan.FromSeconds(1) : Waits.Limit);
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal((inner, $"can not start to connect nats server: {peer.Url}"), (error.InnerException!.GetType().Name, error.Message));
        Assert.Equal(NatsConnectionState.Closed, nats.Connection.ConnectionState);
        await nats.ConnectAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("INFO {")]
    [InlineData(FakePeer.Info)]
    public async Task A_peer_that_goes_away_before_it_lets_the_client_in_is_an_error_at_once(string greeting)
    {
        await using var peer = FakeServer.Start(peer => peer.SendAsync(greeting));
        await using var nats = Client(peer);
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync().AsTask().WaitAsync(Waits.Limit));
        Assert.Equal($"can not start to connect nats server: {peer.Url}", error.Message);
    }

    [Theory]
    [MemberData(nameof(PassedOver))]
    public async Task A_line_without_meaning_is_passed_over(string line)
    {
        await using var peer = Peer(line);
        await using var nats = Client(peer);
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>("a");
        Assert.Equal("fine", (await sub.Msgs.ReadAsync().AsTask().WaitAsync(Waits.Limit)).Data);
        Assert.Equal(1, peer.Connections);
    }

    [Theory]
    [MemberData(nameof(Fatal))]
    public async Task A_message_line_that_cannot_be_right_ends_the_connection_which_comes_back(string line)
    {
        await using var peer = Peer(line);
        await using var nats = Client(peer);
        var lost = new TaskCompletionSource();
        nats.Connection.ConnectionDisconnected += (_, _) =>
        {
            lost.TrySetResult();
            return default;
        };
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>("a");
        await lost.Task.WaitAsync(Waits.Limit);
        await Waits.UntilAsync("the connection is back", () => new(nats.Connection.ConnectionState == NatsConnectionState.Open));
        await nats.PingAsync().AsTask().WaitAsync(Waits.Limit);
        Assert.Equal(2, peer.Connections);
        Assert.False(sub.Msgs.TryRead(out _));
    }

    [Theory]
    [InlineData("-ERR 'Stale Connection'\r\n", "Stale Connection")]
    [InlineData("-ERR Stale Connection\r\n", "tale Connectio")]
    [InlineData("-ERR ''\r\n", "")]
    [InlineData("-ERR\r\n", "")]
    public async Task An_error_of_the_peer_is_an_event_with_what_stands_between_the_quotes(string line, string expected)
    {
        await using var peer = Peer(line);
        await using var nats = Client(peer);
        var told = new TaskCompletionSource<string>();
        nats.Connection.ServerError += (_, args) =>
        {
            told.TrySetResult(args.Error);
            return default;
        };
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>("a");
        Assert.Equal(expected, await told.Task.WaitAsync(Waits.Limit));
    }

    [Fact]
    public async Task A_message_that_is_cut_off_is_not_delivered_and_the_connection_comes_back()
    {
        await using var peer = FakeServer.Start(async peer =>
        {
            await peer.GreetAsync();
            await peer.SendAsync($"MSG a {await peer.SubscribedAsync("a")} 100\r\nonly this");
        });
        await using var nats = Client(peer);
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>("a");
        await Waits.UntilAsync("the connection is made anew", () => new(peer.Connections == 2 && nats.Connection.ConnectionState == NatsConnectionState.Open));
        await nats.PingAsync().AsTask().WaitAsync(Waits.Limit);
        Assert.False(sub.Msgs.TryRead(out _));
    }

    [Theory]
    [InlineData("HELLO\r\n\r\n", "Protocol error: header version mismatch")]
    [InlineData("NATS/1.0 abc\r\n\r\n", "Protocol error: header code is not a number")]
    [InlineData("NATS/1.0\r\nno colon\r\n\r\n", "Protocol error: invalid request header line 'no colon'")]
    [InlineData("NATS/1.0\r\nA: b", "Protocol error: invalid request header line 'NATS/1.0\\r\\nA: b'")]
    [InlineData("NATS/1.0\r\n: x\r\n\r\n", "Protocol error: invalid request header line ': x'")]
    public async Task Headers_that_cannot_be_read_are_an_error_in_the_message(string headers, string reason)
    {
        await using var peer = FakeServer.Start(async peer =>
        {
            await peer.GreetAsync();
            await peer.SendAsync($"HMSG a {await peer.SubscribedAsync("a")} {headers.Length} {headers.Length + 2}\r\n{headers}ok\r\n");
            await peer.AnswerAsync();
        });
        await using var nats = Client(peer);
        await using var sub = await nats.Connection.SubscribeCoreAsync<string>("a");
        var msg = await sub.Msgs.ReadAsync().AsTask().WaitAsync(Waits.Limit);
        Assert.Equal(reason, Assert.IsType<NatsHeaderParseException>(msg.Error).InnerException!.Message);
        Assert.Throws<NatsHeaderParseException>(msg.EnsureSuccess);
        Assert.Null(msg.Data);
    }

    // Lets the client in, says the line, then a message.
    private static FakeServer Peer(string line) => FakeServer.Start(async peer =>
    {
        await peer.GreetAsync();
        var sid = await peer.SubscribedAsync("a");
        await peer.SendAsync(line + $"MSG a {sid} 4\r\nfine\r\n");
        await peer.AnswerAsync();
    });

    private static NatsClient Client(FakeServer peer, TimeSpan? connectTimeout = null) => new(new NatsOpts
    {
        Url = peer.Url,
        ConnectTimeout = connectTimeout ?? Waits.Limit,
        ReconnectWaitMin = TimeSpan.FromMilliseconds(20),
    });
}
