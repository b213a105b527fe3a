using System.Text;
using System.Text.Json;

namespace Course.Helpers;

/// <summary>
/// Lesson 8a: the learner's handler at work with two packers, and what consumer, advisories and shelf say afterwards; and a label.
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

    /// <summary>The three figures of the message that came again, against the consumer's own.</summary>
    public static async Task<CheckResult> CheckLabelAsync(INatsJSContext js, (ulong Delivery, ulong InStream, ulong Undelivered) figures)
    {
        var exercise = Exercises.Find("read-label");
        if (await Find.ConsumerAsync(js, "ACKLABEL", "reader") is not { Info: var info })
            return exercise.NotYet("ACKLABEL has no consumer `reader`: run the cell that makes it.");

        // One order came twice, so the consumer has delivered once more often than it has got on in the stream.
        var wanted = (Delivery: info.Delivered.ConsumerSeq - info.Delivered.StreamSeq + 1, InStream: info.AckFloor.StreamSeq + 1,
            Undelivered: info.NumPending);
        if (figures == default)
            return exercise.NotYet($"No figure is filled in. `reader` has made {info.Delivered.ConsumerSeq} deliveries so far.");
        if (figures == wanted)
            return exercise.Pass($"Delivery {wanted.Delivery} of sequence {wanted.InStream}; {wanted.Undelivered} were never delivered.");
        if (figures.InStream == info.Delivered.ConsumerSeq)
            return exercise.Mistake("consumer-seq", $"{info.Delivered.ConsumerSeq} is the number of deliveries that `reader` has made.");
        if (figures.Undelivered == (ulong)info.NumAckPending)
            return exercise.Mistake("ack-pending", $"{info.NumAckPending} orders are out and wait for an ack.");
        var wrong = (figures.Delivery == wanted.Delivery ? 0 : 1) + (figures.InStream == wanted.InStream ? 0 : 1)
            + (figures.Undelivered == wanted.Undelivered ? 0 : 1);
        return wrong == 1
            ? exercise.Almost("Two of the three are right.", actual: $"{figures}", hint: "All three stand in `label.Metadata.Value`.")
            : exercise.NotYet($"{wrong} of the three are wrong.", actual: $"{figures}", hint: "All three stand in `label.Metadata.Value`.");
    }
}
