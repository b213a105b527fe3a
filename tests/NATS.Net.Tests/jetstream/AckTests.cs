using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NATS.Net.Tests;

public sealed class AckTests(SharedServer server)
{
    private static readonly NatsJSNextOpts Second = new() { Expires = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task The_metadata_tells_where_the_message_is()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(3);
        var consumer = await s.ConsumerAsync();
        var before = DateTimeOffset.UtcNow;
        var msg = (await consumer.NextAsync<int>())!;
        var metadata = msg.Metadata!.Value;
        Assert.Equal((1UL, 1UL, 1UL, 2UL), (metadata.Sequence.Stream, metadata.Sequence.Consumer, metadata.NumDelivered, metadata.NumPending));
        Assert.Equal((s.Name, "dur", ""), (metadata.Stream, metadata.Consumer, metadata.Domain));
        Assert.True((before - metadata.Timestamp).Duration() < TimeSpan.FromMinutes(1));
        Assert.StartsWith("$JS.ACK.", msg.ReplyTo);
        Assert.Equal(s.Subject("n"), msg.Subject);
        Assert.Equal(msg.Subject.Length + msg.ReplyTo!.Length + 1, msg.Size);
    }

    [Fact]
    public async Task An_acknowledged_message_does_not_come_again()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(1);
        var consumer = await s.ConsumerAsync(config => config with { AckWait = TimeSpan.FromMilliseconds(100) });
        await (await consumer.NextAsync<int>())!.AckAsync();
        await UntilAnsweredAsync(consumer);
        Assert.Null(await consumer.NextAsync<int>(opts: Second));
    }

    [Fact]
    public async Task A_message_without_an_ack_comes_again_after_the_ack_wait()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(1);
        var consumer = await s.ConsumerAsync(config => config with { AckWait = TimeSpan.FromMilliseconds(100) });
        Assert.Equal(1UL, (await consumer.NextAsync<int>())!.Metadata!.Value.NumDelivered);
        Assert.Equal(2UL, (await consumer.NextAsync<int>())!.Metadata!.Value.NumDelivered);
    }

    [Fact]
    public async Task A_nak_brings_the_message_again_at_once_or_after_a_delay()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(1);
        var consumer = await s.ConsumerAsync();
        await (await consumer.NextAsync<int>())!.NakAsync();
        await (await consumer.NextAsync<int>())!.NakAsync(new AckOpts { NakDelay = TimeSpan.FromMilliseconds(50) });
        await (await consumer.NextAsync<int>())!.NakAsync(TimeSpan.FromMilliseconds(50));
        Assert.Equal(4UL, (await consumer.NextAsync<int>())!.Metadata!.Value.NumDelivered);
    }

    [Fact]
    public async Task A_terminated_message_does_not_come_again()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(1);
        var consumer = await s.ConsumerAsync(config => config with { AckWait = TimeSpan.FromMilliseconds(100) });
        await (await consumer.NextAsync<int>())!.AckTerminateAsync();
        await UntilAnsweredAsync(consumer);
        Assert.Null(await consumer.NextAsync<int>(opts: Second));
    }

    [Fact]
    public async Task A_sign_of_progress_begins_the_ack_wait_anew()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(1);
        var consumer = await s.ConsumerAsync(config => config with { AckWait = TimeSpan.FromSeconds(1) });
        var msg = (await consumer.NextAsync<int>())!;
        await msg.AckProgressAsync(new AckOpts { DoubleAck = true });
        await msg.AckAsync(new AckOpts { DoubleAck = true });
        Assert.Null(await consumer.NextAsync<int>(opts: Second));
    }

    [Fact]
    public async Task A_double_ack_is_confirmed_by_the_server()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(2);
        var sure = s.Nats.CreateJetStreamContext(new NatsJSOpts(s.Nats.Connection.Opts) { DoubleAck = true });
        var consumer = await sure.CreateOrUpdateConsumerAsync(s.Name, new ConsumerConfig("dur"));
        await (await consumer.NextAsync<int>())!.AckAsync();
        await (await consumer.NextAsync<int>())!.AckAsync();
        await consumer.RefreshAsync();
        Assert.Equal((0, 2UL), (consumer.Info.NumAckPending, consumer.Info.AckFloor.StreamSeq));
    }

    [Fact]
    public async Task After_the_last_delivery_an_advisory_is_sent()
    {
        await using var s = await server.StreamAsync();
        await s.PublishAsync(1);
        await using var advisories = await s.Nats.Connection.SubscribeCoreAsync<string>($"$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.{s.Name}.>");
        var consumer = await s.ConsumerAsync(config => config with { MaxDeliver = 1, AckWait = TimeSpan.FromMilliseconds(100) });
        await consumer.NextAsync<int>();
        using var limit = new CancellationTokenSource(Waits.Limit);
        var waiting = consumer.NextAsync<int>(opts: Second);
        var advisory = await advisories.Msgs.ReadAsync(limit.Token);
        Assert.Contains("\"stream_seq\":1", advisory.Data);
        Assert.Contains("\"deliveries\":1", advisory.Data);
        Assert.Null(await waiting);
    }

    [Fact]
    public async Task A_message_that_did_not_come_from_a_consumer_cannot_be_acknowledged()
    {
        await using var s = await server.StreamAsync();
        var msg = new NatsJSMsg<int>(new NatsMsg<int>("a", null, 1, null, 1, s.Nats.Connection), s.Js);
        Assert.Null(msg.Metadata);
        var error = await Assert.ThrowsAsync<NatsException>(async () => await msg.AckAsync());
        Assert.Equal("unable to send acknowledgment; ReplyTo is empty", error.Message);
    }

    // Before the server has taken an answer, a pull may bring the message again.
    private static Task UntilAnsweredAsync(INatsJSConsumer consumer) => Waits.UntilAsync("the server has taken the answer", async () =>
    {
        await consumer.RefreshAsync();
        return consumer.Info.NumAckPending == 0;
    });
}
