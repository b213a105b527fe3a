// The same text runs in a notebook's cell and in a compiled program.
using System.Diagnostics;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;

/// <summary>Messages of 128 bytes through a stream.</summary>
static class Rates
{
    private const int Count = 10_000;

    /// <summary>Messages per second: published one by one, published 500 at once, consumed with acks, fetched with acks, consumed without acks, next with acks.</summary>
    public static async Task<double[]> MeasureAsync(string url)
    {
        await using var nats = new NatsClient(url);
        var js = nats.CreateJetStreamContext();
        await js.CreateOrUpdateStreamAsync(new StreamConfig("BENCH", ["bench.>"]));
        await js.PurgeStreamAsync("BENCH", new StreamPurgeRequest());
        // Once to warm up, and once to measure.
        await RoundAsync(js);
        return await RoundAsync(js);
    }

    private static async Task<double[]> RoundAsync(INatsJSContext js)
    {
        var data = new byte[128];
        var one = await PerSecondAsync(Count / 4, async () =>
        {
            for (var i = 0; i < Count / 4; i++)
                (await js.PublishAsync("bench.one", data)).EnsureSuccess();
        });
        var many = await PerSecondAsync(Count, async () =>
        {
            for (var i = 0; i < Count; i += 500)
                await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => js.PublishAsync("bench.many", data).AsTask()));
        });
        return
        [
            one, many,
            await PerSecondAsync(Count, () => ConsumeAsync(js, ConsumerConfigAckPolicy.Explicit)), await PerSecondAsync(Count, () => FetchAsync(js)),
            await PerSecondAsync(Count, () => ConsumeAsync(js, ConsumerConfigAckPolicy.None)), await PerSecondAsync(Count / 4, () => NextAsync(js)),
        ];
    }

    private static async Task ConsumeAsync(INatsJSContext js, ConsumerConfigAckPolicy acks)
    {
        var consumer = await FreshConsumerAsync(js, acks);
        var seen = 0;
        await foreach (var message in consumer.ConsumeAsync<byte[]>())
        {
            if (acks == ConsumerConfigAckPolicy.Explicit)
                await message.AckAsync();
            if (++seen == Count)
                break;
        }
    }

    private static async Task NextAsync(INatsJSContext js)
    {
        var consumer = await FreshConsumerAsync(js, ConsumerConfigAckPolicy.Explicit);
        for (var seen = 0; seen < Count / 4; seen++)
            await (await consumer.NextAsync<byte[]>() ?? throw new InvalidOperationException("The stream has fewer messages than were published.")).AckAsync();
    }

    private static async Task FetchAsync(INatsJSContext js)
    {
        var consumer = await FreshConsumerAsync(js, ConsumerConfigAckPolicy.Explicit);
        for (var seen = 0; seen < Count;)
        {
            await foreach (var message in consumer.FetchAsync<byte[]>(new NatsJSFetchOpts { MaxMsgs = 500 }))
            {
                await message.AckAsync();
                seen++;
            }
        }
    }

    private static async Task<INatsJSConsumer> FreshConsumerAsync(INatsJSContext js, ConsumerConfigAckPolicy acks)
    {
        // Made, so that it can be deleted; a consumer's ack policy cannot be changed, so each has a name of its own.
        var config = new ConsumerConfig($"bench-{acks}") { FilterSubject = "bench.many", AckPolicy = acks, MaxAckPending = -1 };
        await js.CreateOrUpdateConsumerAsync("BENCH", config);
        await js.DeleteConsumerAsync("BENCH", config.Name!);
        return await js.CreateOrUpdateConsumerAsync("BENCH", config);
    }

    private static async Task<double> PerSecondAsync(int count, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
