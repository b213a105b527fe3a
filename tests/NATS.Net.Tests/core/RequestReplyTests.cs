using NATS.Client.Core;

namespace NATS.Net.Tests;

public sealed class RequestReplyTests(SharedServer server)
{
    private readonly string subject = TestStream.NextName() + ".service";

    [Theory]
    [InlineData(NatsRequestReplyMode.Direct)]
    [InlineData(NatsRequestReplyMode.SharedInbox)]
    public async Task Requests_get_their_own_replies_even_when_many_are_under_way(NatsRequestReplyMode mode)
    {
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, RequestReplyMode = mode });
        await using var sub = await ServeAsync(nats, async msg => await msg.ReplyAsync(msg.Data * 2));
        var replies = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => nats.RequestAsync<int, int>(subject, i).AsTask()));
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => i * 2), replies.Select(reply => reply.Data));
    }

    [Fact]
    public async Task An_empty_request_is_answered()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await ServeAsync(nats, async msg => await msg.ReplyAsync("pong"));
        Assert.Equal("pong", (await nats.RequestAsync<string>(subject)).Data);
    }

    [Fact]
    public async Task All_replies_are_read_until_an_empty_one()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await ServeAsync(nats, async msg =>
        {
            await msg.ReplyAsync(1);
            await msg.ReplyAsync(2);
            await msg.ReplyAsync();
        });
        var replies = await Waits.ReadAllAsync(nats.Connection.RequestManyAsync<int, int>(subject, 0));
        Assert.Equal([1, 2], replies.Select(reply => reply.Data));
    }

    [Fact]
    public async Task Nobody_listening_is_an_error_at_once()
    {
        await using var nats = Patient.Client(server.Url);
        var error = await Assert.ThrowsAsync<NatsNoRespondersException>(async () => await nats.RequestAsync<int, int>(subject, 1));
        Assert.Equal("No responders", error.Message);
    }

    [Fact]
    public async Task Nobody_listening_is_a_message_where_direct_replies_were_chosen()
    {
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, RequestReplyMode = NatsRequestReplyMode.Direct });
        var reply = await nats.RequestAsync<int, int>(subject, 1);
        Assert.True(reply.HasNoResponders);
        Assert.Throws<NatsNoRespondersException>(reply.EnsureSuccess);
    }

    [Theory]
    [InlineData(NatsRequestReplyMode.Direct)]
    [InlineData(NatsRequestReplyMode.SharedInbox)]
    public async Task A_service_that_does_not_answer_is_an_error_in_time(NatsRequestReplyMode mode)
    {
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, RequestReplyMode = mode });
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        var opts = new NatsSubOpts { Timeout = TimeSpan.FromMilliseconds(50) };
        var error = await Assert.ThrowsAsync<NatsNoReplyException>(async () => await nats.RequestAsync<int, int>(subject, 1, replyOpts: opts));
        Assert.Equal("No reply received", error.Message);
    }

    [Fact]
    public async Task A_cancelled_request_throws()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await nats.RequestAsync<int, int>(subject, 1, cancellationToken: stop.Token));
    }

    [Fact]
    public async Task A_subscription_below_the_inbox_gets_what_is_sent_there()
    {
        await using var nats = Patient.Client(server.Url);
        await using var sub = await nats.Connection.SubscribeCoreAsync<int>(nats.Connection.NewInbox());
        await nats.PublishAsync(sub.Subject, 5);
        Assert.Equal(5, (await sub.Msgs.ReadAsync()).Data);
    }

    private async Task<INatsSub<int>> ServeAsync(NatsClient nats, Func<NatsMsg<int>, Task> answer)
    {
        var sub = await nats.Connection.SubscribeCoreAsync<int>(subject);
        _ = Task.Run(async () =>
        {
            await foreach (var msg in sub.Msgs.ReadAllAsync())
                await answer(msg);
        });
        return sub;
    }
}
