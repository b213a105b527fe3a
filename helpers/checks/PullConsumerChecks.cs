namespace Course.Helpers;

/// <summary>Lesson 4: the consumer `cancellations` as the server sees it.</summary>
public static class PullConsumerChecks
{
    /// <summary>The consumer as the server sees it.</summary>
    public static async Task<CheckResult> CheckCancellationsConsumerAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("cancellations-desk");
        if (await Find.ConsumerAsync(js, "ORDERS", "cancellations") == null)
            return exercise.NotYet("ORDERS has no consumer `cancellations` yet.");

        var info = await SettledAsync(js);
        var seen = info.Delivered.ConsumerSeq;
        if (info.Config.FilterSubject != "orders.cancelled" && info.NumPending + seen == 0)
            return exercise.Mistake("wrong-filter",
                $"The consumer's filter is `{info.Config.FilterSubject}`, and nothing in ORDERS matches it.");
        if (info.Config.FilterSubject != "orders.cancelled")
            return exercise.Mistake("no-filter", $"The consumer sees {info.NumPending + seen} messages; the cancellations are four.");
        if (string.IsNullOrEmpty(info.Config.DurableName))
            return exercise.NotYet("The consumer is not durable: it will be forgotten when it is idle.");
        if (info.NumPending > 0)
            return exercise.NotYet($"{seen} of 4 cancellations are delivered; {info.NumPending} are still pending.");
        if (info.NumAckPending > 0)
            return exercise.Mistake("no-ack", $"All are delivered, but {info.NumAckPending} still wait for their ack.");
        return exercise.Pass($"Four cancellations delivered and acked; the ack floor is at sequence {info.AckFloor.StreamSeq}.");
    }

    // Acks arrive a moment after AckAsync has returned, so the check gives them that moment.
    private static Task<ConsumerInfo> SettledAsync(INatsJSContext js) => Waiting.SettledAsync(
        async () => (await js.GetConsumerAsync("ORDERS", "cancellations")).Info,
        info => info.NumAckPending == 0,
        info => info.NumAckPending);
}
