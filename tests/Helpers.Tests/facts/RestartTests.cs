using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;

namespace Course.Helpers.Tests.Facts;

/// <summary>What lesson 9 says of a restart, which no notebook can show on the reader's own server.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_restart_keeps_the_ids_of_stored_messages_and_forgets_those_of_purged_ones()
    {
        await using var server = await NatsServer.StartAsync();
        await using var before = new NatsClient(server.Url);
        var js = before.CreateJetStreamContext();
        await js.CreateStreamAsync(new StreamConfig("ONCE", ["once.*"]));
        await PublishAsync(js, "purged");
        await js.PurgeStreamAsync("ONCE", new StreamPurgeRequest());
        await PublishAsync(js, "stored");
        Assert.True((await PublishAsync(js, "purged")).Duplicate);
        Assert.True((await PublishAsync(js, "stored")).Duplicate);

        await server.KillAsync();
        await server.StartAgainAsync();

        await using var after = new NatsClient(server.Url);
        js = after.CreateJetStreamContext();
        Assert.True((await PublishAsync(js, "stored")).Duplicate);
        Assert.False((await PublishAsync(js, "purged")).Duplicate);
    }

    private static ValueTask<PubAckResponse> PublishAsync(INatsJSContext js, string id) =>
        js.PublishAsync("once.order", id, opts: new NatsJSPubOpts { MsgId = id });
}
