using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Testing;

namespace Player.Tests.Watch;

/// <summary>A stream's messages, as the panel reads them.</summary>
public sealed class MessageTests(PlayerServer shared) : IAsyncLifetime
{
    private NatsServer _nats = null!;
    private InProcessPlayer _player = null!;
    private LessonClient _panel = null!;
    private NatsConnection _connection = null!;
    private NatsJSContext _js = null!;
    private int _asked;

    public async ValueTask InitializeAsync()
    {
        _nats = await NatsServer.StartAsync();
        _player = await InProcessPlayer.StartAsync(shared.Root, _nats);
        _connection = new NatsConnection(new NatsOpts { Url = _nats.Url });
        _js = new NatsJSContext(_connection);
        _panel = await LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{_player.Address.Port}/ws/server"), _player.Origin, _player.Pass);
        await _panel.WaitAsync("account");
    }

    public async ValueTask DisposeAsync()
    {
        await _panel.DisposeAsync();
        await _connection.DisposeAsync();
        await _player.DisposeAsync();
        await _nats.DisposeAsync();
    }

    [Fact]
    public async Task Looking_makes_no_consumer_and_moves_none()
    {
        var stream = await _js.CreateStreamAsync(new StreamConfig("ORDERS", ["orders.*"]) { Retention = StreamConfigRetention.Workqueue });
        var worker = await _js.CreateOrUpdateConsumerAsync("ORDERS", new ConsumerConfig("worker") { AckPolicy = ConsumerConfigAckPolicy.Explicit });
        foreach (var number in Enumerable.Range(1, 50))
            await _js.PublishAsync("orders.new", number);
        var waiting = await worker.NextAsync<int>();
        await (await worker.NextAsync<int>())!.AckAsync(new AckOpts { DoubleAck = true });
        var before = await FiguresAsync();
        var requests = new ConcurrentQueue<string>();
        await using var listening = await ListenAsync(requests);

        Assert.Equal(Numbers(31, 50), Sequences(await ReadAsync("ORDERS")));
        Assert.Equal(Numbers(11, 30), Sequences(await ReadAsync("ORDERS", upTo: 30)));
        Assert.Equal([1UL, .. Numbers(3, 10)], Sequences(await ReadAsync("ORDERS", upTo: 10)));
        Assert.Equal([1UL, .. Numbers(3, 21)], Sequences(await ReadAsync("ORDERS", from: 1)));

        Assert.Equal(before, await FiguresAsync());
        Assert.NotNull(waiting);
        await _connection.PingAsync();
        Assert.Contains("$JS.API.STREAM.MSG.GET.ORDERS", requests);
        Assert.DoesNotContain(requests, subject => subject.StartsWith("$JS.API.CONSUMER", StringComparison.Ordinal) && !subject.StartsWith("$JS.API.CONSUMER.LIST", StringComparison.Ordinal) && !subject.StartsWith("$JS.API.CONSUMER.INFO", StringComparison.Ordinal));

        async Task<string> FiguresAsync()
        {
            var consumers = new List<string>();
            await foreach (var consumer in stream.ListConsumersAsync())
                consumers.Add(JsonSerializer.Serialize(consumer.Info with { Ts = default }));
            await stream.RefreshAsync();
            return string.Join('\n', [.. consumers, JsonSerializer.Serialize(stream.Info.State)]);
        }
    }

    [Fact]
    public async Task Holes_are_stepped_over_however_wide_they_are()
    {
        var stream = await _js.CreateStreamAsync(new StreamConfig("HOLES", ["holes.*"]));
        foreach (var number in Enumerable.Range(1, 300))
            await _js.PublishAsync(number is 2 or 100 or 290 ? "holes.kept" : "holes.gone", number);
        await stream.PurgeAsync(new StreamPurgeRequest { Filter = "holes.gone" });
        var page = await ReadAsync("HOLES");
        Assert.Equal([2UL, 100UL, 290UL], Sequences(page));
        Assert.Equal((2UL, 2UL, 300UL, 300UL), (Number(page, "from"), Number(page, "firstSeq"), Number(page, "to"), Number(page, "lastSeq")));
        Assert.Equal([2UL], Sequences(await ReadAsync("HOLES", upTo: 99)));
        Assert.Equal([100UL, 290UL], Sequences(await ReadAsync("HOLES", from: 3)));
        await stream.PurgeAsync(new StreamPurgeRequest());
        Assert.Empty(Sequences(await ReadAsync("HOLES")));
    }

    [Fact]
    public async Task A_body_is_shown_as_what_it_is_and_a_large_one_by_its_head()
    {
        await _js.CreateStreamAsync(new StreamConfig("BODIES", ["bodies"]));
        byte[][] bodies =
        [
            "{\"id\":12345678901234567890,\"a\":[1,\"<b>\"]}"u8.ToArray(), "plain é"u8.ToArray(), [], [0, 1, 0x41, 0xff],
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("€", 3000))), new byte[100_000], "\u001b[31mred"u8.ToArray(),
        ];
        foreach (var body in bodies)
            await _js.PublishAsync("bodies", body, headers: new NatsHeaders { ["Kind"] = new(["one", "two"]), ["Long"] = new string('x', 900) });
        var items = (await ReadAsync("BODIES")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["json", "text", "empty", "bytes", "text", "bytes", "bytes"], items.Select(i => Body(i, "kind").GetString()!));
        Assert.Equal("{\n  \"id\": 12345678901234567890,\n  \"a\": [\n    1,\n    \"<b>\"\n  ]\n}", Body(items[0], "text").GetString());
        Assert.Equal("0000  00 01 41 ff              ..A.\n", Body(items[3], "text").GetString());
        Assert.Equal((9000, 4095, 1365), (items[4].GetProperty("size").GetInt32(), Body(items[4], "shown").GetInt32(), Body(items[4], "text").GetString()!.Length));
        Assert.Equal((100_000, 256), (items[5].GetProperty("size").GetInt32(), Body(items[5], "shown").GetInt32()));
        var headers = items[0].GetProperty("headers").EnumerateArray().Select(h => $"{h.GetProperty("name").GetString()}={h.GetProperty("value").GetString()!.Length}");
        Assert.Equal(["Kind=3", "Kind=3", "Long=501"], headers);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_words()
    {
        await _js.CreateStreamAsync(new StreamConfig("BRIEF", ["brief"]));
        Assert.Empty(Sequences(await ReadAsync("BRIEF")));
        await _js.DeleteStreamAsync("BRIEF");
        Assert.Contains("BRIEF is no longer on the server", (await AskAsync("BRIEF", null, null)).GetProperty("reason").GetString());
        Assert.Contains("no longer on the server", (await AskAsync("no such.name", null, null)).GetProperty("reason").GetString());
        await _nats.KillAsync();
        Assert.Contains("does not answer", (await AskAsync("BRIEF", null, null)).GetProperty("reason").GetString());
    }

    [Fact(Timeout = 180_000)]
    public async Task With_the_last_panel_the_line_to_the_server_ends()
    {
        using var http = new HttpClient();
        Assert.Contains("jetstream-course-panel", await ConnectionsAsync());
        await _panel.DisposeAsync();
        while ((await ConnectionsAsync()).Contains("jetstream-course-panel", StringComparison.Ordinal))
            await Task.Delay(20);

        Task<string> ConnectionsAsync() => http.GetStringAsync(new Uri($"{_nats.MonitorUrl}/connz"));
    }

    private static IEnumerable<ulong> Numbers(int from, int to) => Enumerable.Range(from, to - from + 1).Select(n => (ulong)n);

    private static IEnumerable<ulong> Sequences(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(i => Number(i, "seq"));

    private static ulong Number(JsonElement element, string name) => element.GetProperty(name).GetUInt64();

    private static JsonElement Body(JsonElement message, string name) => message.GetProperty("body").GetProperty(name);

    // Whoever listens on the API's subjects hears all that is asked of the server.
    private async Task<INatsSub<string>> ListenAsync(ConcurrentQueue<string> requests)
    {
        var subscription = await _connection.SubscribeCoreAsync<string>("$JS.API.>");
        _ = Task.Run(async () =>
        {
            await foreach (var request in subscription.Msgs.ReadAllAsync())
                requests.Enqueue(request.Subject);
        });
        return subscription;
    }

    private async Task<JsonElement> ReadAsync(string stream, ulong? upTo = null, ulong? from = null)
    {
        var answer = await AskAsync(stream, upTo, from);
        Assert.Equal("messages", LessonClient.Type(answer));
        return answer;
    }

    private async Task<JsonElement> AskAsync(string stream, ulong? upTo, ulong? from)
    {
        var request = ++_asked;
        await _panel.SendAsync(new { request, stream, upTo, from });
        return await _panel.WaitAsync(m => m.TryGetProperty("request", out var number) && number.GetInt32() == request);
    }
}
