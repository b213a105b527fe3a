using System.Text;
using System.Text.Json;

namespace Course.Helpers;

/// <summary>
/// Lesson 8: the learner's handler at work with two packers, and what consumer, advisories and shelf say afterwards; and a schedule.
/// </summary>
public static class AcknowledgementChecks
{
    private sealed record PackersRun(
        ConsumerInfo Consumer, ILookup<string, ulong> Advisories, Dictionary<ulong, int> Deliveries, List<string> Packed,
        List<Exception> Faults);

    /// <summary>Two packers work with the handler; packed are the boxes that the shelf has.</summary>
    public static async Task<CheckResult> CheckPackersAsync<TOrder, TShelf>(
        NatsClient nats, INatsJSContext js, Func<int, TOrder> makeOrder, Func<ConcurrentQueue<string>, TShelf> makeShelf,
        Func<INatsJSMsg<TOrder>, TShelf, Task> handle)
    {
        var exercise = Exercises.Find("packing-desk");
        var packed = new ConcurrentQueue<string>();
        var shelf = makeShelf(packed);
        var run = await RunPackersAsync<TOrder>(nats, await OpenPackersAsync(js, makeOrder), packed, msg => handle(msg, shelf));
        var (terminated, givenUp) = (run.Advisories["MSG_TERMINATED"].ToHashSet(), run.Advisories["MAX_DELIVERIES"].ToHashSet());
        var (late, large) = (run.Packed.Count(o => o == "ORD-00002"), run.Packed.Count(o => o == "ORD-00006"));

        if (run.Packed.Count == 0 && run.Advisories.Count == 0 && run.Consumer.NumAckPending == 4)
            return exercise.NotYet(
                "All four messages are delivered, and none is answered: the consumer has 4 ack pending, and they will come " +
                "again.");
        if (run.Faults.Count > 0)
            return exercise.Mistake("blind", $"`HandleAsync` threw `{run.Faults[0].GetType().Name}`, {run.Faults.Count} times.");
        if (!terminated.Contains(2) && run.Deliveries[2] > 1)
            return exercise.Mistake("nak-poison", $"The text was delivered {run.Deliveries[2]} times; once was wanted.");
        if (!terminated.Contains(2))
            return exercise.Mistake("ack-poison",
                "The text was acked: for the server, and for everybody who looks at its figures, it was handled.");
        if (late == 0 && terminated.Contains(3))
            return exercise.Mistake("term-early", "ORD-00002 was terminated. The truck came half a second later, and nobody packed it.");
        if (late == 0 && givenUp.Contains(3))
            return exercise.Mistake("nak-now",
                $"ORD-00002 was delivered {run.Deliveries[3]} times before the truck came, and then given up.");
        if (run.Deliveries[4] > 1 && large != 6)
            return exercise.Mistake("no-progress", $"ORD-00006 has six boxes, and {large} were packed: both packers had it.");
        if (run.Consumer.NumAckPending > 0 || run.Consumer.AckFloor.StreamSeq != 4)
            return exercise.NotYet(
                $"{run.Consumer.NumAckPending} messages are still without a final answer, and the ack floor is " +
                $"{run.Consumer.AckFloor.StreamSeq}; 4 was wanted.");
        if (run.Packed.Count != 9)
            return exercise.NotYet(
                $"{run.Packed.Count} boxes are packed: " +
                $"{string.Join(", ", run.Packed.GroupBy(o => o).Select(g => $"{g.Count()} for {g.Key}"))}; 1, 2 and 6 were " +
                "wanted.");
        return exercise.Pass(
            $"Nine boxes, each once; the text is terminated after one delivery; ORD-00002 came {run.Deliveries[3]} times, " +
            "ORD-00006 once. Ack floor 4.");
    }

    private static async Task<PackersRun> RunPackersAsync<TOrder>(
        NatsClient nats, INatsJSConsumer consumer, ConcurrentQueue<string> packed, Func<INatsJSMsg<TOrder>, Task> handle)
    {
        await using var advisories = await nats.Connection.SubscribeCoreAsync<string>("$JS.EVENT.ADVISORY.CONSUMER.*.ACKDESK.packers");
        var (deliveries, faults) = (new ConcurrentQueue<ulong>(), new ConcurrentQueue<Exception>());
        using var over = new CancellationTokenSource();
        var one = new NatsJSFetchOpts { MaxMsgs = 1, Expires = TimeSpan.FromSeconds(2) };
        async Task PackAsync()
        {
            while (!over.IsCancellationRequested)
                await foreach (var msg in consumer.FetchAsync<TOrder>(one, cancellationToken: over.Token))
                {
                    deliveries.Enqueue(msg.Metadata!.Value.Sequence.Stream);
                    try
                    {
                        await handle(msg);
                    }
                    catch (Exception e)
                    {
                        faults.Enqueue(e);
                    }
                }
        }

        var packers = Task.WhenAll(PackAsync(), PackAsync());
        await SettledPackersAsync(consumer, packed, deliveries);
        var pending = consumer.Info;
        over.Cancel();
        await packers;
        await nats.PingAsync();
        var told = new List<NatsMsg<string>>();
        while (advisories.Msgs.TryRead(out var advisory))
            told.Add(advisory);
        var advised = told.ToLookup(
            a => a.Subject.Split('.')[4], a => JsonDocument.Parse(a.Data!).RootElement.GetProperty("stream_seq").GetUInt64());
        return new(pending, advised, deliveries.GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count()),
            packed.ToList(), faults.ToList());
    }

    private static async Task<INatsJSConsumer> OpenPackersAsync<TOrder>(INatsJSContext js, Func<int, TOrder> makeOrder)
    {
        await CleanUp.StartFreshAsync(js, "ACKDESK", "ackdesk.*");
        await js.CreateStreamAsync(new StreamConfig("ACKDESK", ["ackdesk.*"]));
        (await js.PublishAsync("ackdesk.created", makeOrder(1))).EnsureSuccess();
        (await js.PublishAsync("ackdesk.test", Encoding.UTF8.GetBytes("Test message"))).EnsureSuccess();
        (await js.PublishAsync("ackdesk.created", makeOrder(2))).EnsureSuccess();
        (await js.PublishAsync("ackdesk.created", makeOrder(6))).EnsureSuccess();
        return await js.CreateOrUpdateConsumerAsync("ACKDESK", new ConsumerConfig("packers")
        {
            AckWait = TimeSpan.FromSeconds(1),
            MaxDeliver = 3,
        });
    }

    // Done when nothing is out any more. A handler that answers nothing shows within a moment.
    private static Task SettledPackersAsync(INatsJSConsumer consumer, ConcurrentQueue<string> packed, ConcurrentQueue<ulong> deliveries)
    {
        var watch = Stopwatch.StartNew();
        return Waiting.SettledAsync(
            async () =>
            {
                await consumer.RefreshAsync();
                return consumer.Info;
            },
            info => info is { NumPending: 0, NumAckPending: 0, Delivered.ConsumerSeq: > 0 }
                || deliveries.Count == 4 && info.NumAckPending == 4 && packed.IsEmpty && watch.Elapsed > TimeSpan.FromSeconds(0.3),
            info => (info.NumPending, info.NumAckPending, info.Delivered.ConsumerSeq, packed.Count));
    }

    /// <summary>The schedule as the server has it.</summary>
    public static async Task<CheckResult> CheckCollectorAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("bank-schedule");
        var consumer = await Find.ConsumerAsync(js, "ACKBANK", "collector");
        if (consumer == null)
            return exercise.NotYet("ACKBANK has no consumer `collector` yet.");

        var config = consumer.Info.Config;
        var waits = (config.Backoff ?? []).Select(w => w.TotalSeconds).ToList();
        var said = waits.Count == 0 ? "none" : string.Join(", ", waits.Select(w => $"{w:0} s"));
        var there = $"The server has waits of {said}, `AckWait` {config.AckWait.TotalSeconds:0} s, `MaxDeliver` {config.MaxDeliver}";
        if (waits.Count == 0 && config.AckWait == TimeSpan.FromSeconds(30))
            return exercise.NotYet($"{there}. That is every 30 s, for ever.");
        if (waits.Count == 0)
            return exercise.Mistake("ack-wait", $"{there}: it asks again at equal intervals.");
        if (waits is [10, 70, ..])
            return exercise.Mistake("totals", $"{there}.");
        if (waits is not [10, 60, 300, ..] || waits.Skip(3).Any(w => w != 300))
            return exercise.NotYet($"{there}; 10 s, 60 s and 300 s were wanted.");
        if (config.MaxDeliver == 5)
            return exercise.Mistake("retries", $"{there}: five deliveries in all, four of them again.");
        if (config.MaxDeliver != 6)
            return exercise.NotYet($"{there}; six deliveries were wanted.");
        return exercise.Pass($"{there}: it asks after 0 s, 10 s, 1:10, 6:10, 11:10 and 16:10 minutes, and gives up 5 minutes later.");
    }
}
