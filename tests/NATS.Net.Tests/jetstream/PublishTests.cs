using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NATS.Net.Tests;

public sealed class PublishTests(SharedServer server)
{
    [Fact]
    public async Task An_ack_names_stream_and_sequence()
    {
        await using var s = await server.StreamAsync();
        for (var i = 1UL; i <= 3; i++)
        {
            var ack = await s.Js.PublishAsync(s.Subject("a"), i);
            Assert.Equal((s.Name, i, false, null), (ack.Stream, ack.Seq, ack.Duplicate, ack.Error));
            Assert.True(ack.IsSuccess());
            ack.EnsureSuccess();
        }
    }

    [Fact]
    public async Task A_message_with_the_same_id_is_stored_once()
    {
        await using var s = await server.StreamAsync();
        var opts = new NatsJSPubOpts { MsgId = "id-1" };
        var first = await s.Js.PublishAsync(s.Subject("a"), 1, opts: opts);
        var second = await s.Js.PublishAsync(s.Subject("a"), 2, opts: opts);
        Assert.Equal((first.Seq, true), (second.Seq, second.Duplicate));
        Assert.False(second.IsSuccess());
        var error = Assert.Throws<NatsJSDuplicateMessageException>(second.EnsureSuccess);
        Assert.Equal(("Duplicate of 1", 1UL), (error.Message, error.Sequence));
    }

    [Fact]
    public async Task Many_messages_under_way_are_all_acknowledged()
    {
        await using var s = await server.StreamAsync();
        var futures = new List<NatsJSPublishConcurrentFuture>();
        for (var i = 0; i < 500; i++)
            futures.Add(await s.Js.PublishConcurrentAsync(s.Subject("a"), i));
        var seqs = new List<ulong>();
        foreach (var future in futures)
        {
            await using (future)
                seqs.Add((await future.GetResponseAsync()).Seq);
        }

        Assert.Equal(Enumerable.Range(1, 500).Select(i => (ulong)i), seqs);
    }

    [Fact]
    public async Task Trying_to_publish_returns_the_ack_or_the_error()
    {
        await using var s = await server.StreamAsync();
        var good = await s.Js.TryPublishAsync(s.Subject("a"), 1);
        Assert.True(good.Success);
        Assert.Equal(1UL, good.Value.Seq);
        var bad = await s.Js.TryPublishAsync("nobody.listens", 1);
        Assert.False(bad.Success);
        Assert.IsType<NatsJSPublishNoResponseException>(bad.Error);
        Assert.Throws<InvalidOperationException>(() => bad.Value);
    }

    [Fact]
    public async Task Expectations_that_hold_let_the_message_pass()
    {
        await using var s = await server.StreamAsync();
        (await s.Js.PublishAsync(s.Subject("a"), 1, opts: new NatsJSPubOpts { MsgId = "one", ExpectedLastSequence = 0 })).EnsureSuccess();
        (await s.Js.PublishAsync(s.Subject("a"), 2, opts: new NatsJSPubOpts { ExpectedLastMsgId = "one", ExpectedStream = s.Name })).EnsureSuccess();
        (await s.Js.PublishAsync(s.Subject("a"), 3, opts: new NatsJSPubOpts { ExpectedLastSubjectSequence = 2 })).EnsureSuccess();
        (await s.Js.PublishAsync(s.Subject("b"), 4, opts: new NatsJSPubOpts { ExpectedLastSubjectSequence = 0, ExpectedLastSequence = 3 })).EnsureSuccess();
    }

    public static TheoryData<string> Expectations => [.. Unmet.Keys];

    private static readonly Dictionary<string, (NatsJSPubOpts Opts, int ErrCode, string Text)> Unmet = new()
    {
        ["sequence"] = (new NatsJSPubOpts { ExpectedLastSequence = 8 }, 10071, "wrong last sequence: 1"),
        ["subject sequence"] = (new NatsJSPubOpts { ExpectedLastSubjectSequence = 8 }, 10071, "wrong last sequence: 1"),
        ["message id"] = (new NatsJSPubOpts { ExpectedLastMsgId = "other" }, 10070, "wrong last msg ID: one"),
        ["stream"] = (new NatsJSPubOpts { ExpectedStream = "OTHER" }, 10060, "expected stream does not match"),
    };

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task An_expectation_that_does_not_hold_is_an_error_in_the_ack(string which)
    {
        await using var s = await server.StreamAsync();
        await s.Js.PublishAsync(s.Subject("a"), 1, opts: new NatsJSPubOpts { MsgId = "one" });
        var (opts, errCode, text) = Unmet[which];
        var ack = await s.Js.PublishAsync(s.Subject("a"), 2, opts: opts);
        Assert.Equal((400, errCode, text), (ack.Error!.Code, ack.Error.ErrCode, ack.Error.Description));
        var error = Assert.Throws<NatsJSApiException>(ack.EnsureSuccess);
        Assert.Equal((text, errCode), (error.Message, error.Error.ErrCode));
    }

    [Fact]
    public async Task Publishing_many_at_once_keeps_every_message()
    {
        await using var s = await server.StreamAsync();
        await Parallel.ForAsync(0, 1000, async (i, token) => (await s.Js.PublishAsync(s.Subject("a"), i, cancellationToken: token)).EnsureSuccess());
        await s.Stream.RefreshAsync();
        Assert.Equal(1000, s.Stream.Info.State.Messages);
    }

    [Fact]
    public async Task The_caller_s_headers_go_with_the_options_headers()
    {
        await using var s = await server.StreamAsync();
        await s.Js.PublishAsync(s.Subject("a"), 1, opts: new NatsJSPubOpts { MsgId = "x" }, headers: new NatsHeaders { ["Mine"] = "1" });
        var consumer = await s.ConsumerAsync();
        var msg = (await consumer.NextAsync<int>())!;
        Assert.Equal("x 1", $"{msg.Headers!["Nats-Msg-Id"]} {msg.Headers["Mine"]}");
    }

    [Fact]
    public async Task Shared_inbox_mode_publishes_too()
    {
        await using var s = await server.StreamAsync();
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, RequestReplyMode = NatsRequestReplyMode.SharedInbox });
        var ack = await nats.CreateJetStreamContext().PublishAsync(s.Subject("a"), 1);
        Assert.Equal(1UL, ack.Seq);
    }
}
