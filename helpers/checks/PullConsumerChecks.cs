namespace Course.Helpers;

/// <summary>Lesson 4: the consumer `cancellations` as the server sees it, and a worker that has to prove itself.</summary>
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

    /// <summary>Lets the learner's worker work, stops it in mid-work, starts it again with trouble, and looks at what the server says.</summary>
    public static async Task<CheckResult> CheckBillingAsync<T>(
        INatsJSContext js, Func<string, Task> publish, Func<INatsJSConsumer, Func<INatsJSMsg<T>, Task>, CancellationToken, Task> worker)
    {
        var (exercise, trial) = (Exercises.Find("billing-worker"), new BillingTrial<T>(js, worker));
        await trial.StopInMidWorkAsync(publish);
        if (trial.Fault != null || !trial.Stops || trial.Billed() == 0)
            return exercise.NotYet(Unfit(trial.Fault, trial.Billed()));
        var stopped = await trial.InfoAsync();
        if (stopped.AckFloor.StreamSeq == 0)
            return exercise.NotYet($"{trial.Billed()} orders are billed, and the ack floor is still at 0: the server does not know of it.");
        if (stopped.NumAckPending > 0)
            return exercise.Mistake("no-drain",
                $"The worker was stopped, and left {stopped.NumAckPending} orders *ack pending*: they lay in its buffer.");

        await trial.FinishAsync(publish);
        return trial.Fault == null ? await AfterTroubleAsync(exercise, trial) : exercise.NotYet(Unfit(trial.Fault, trial.Billed()));
    }

    private static async Task<CheckResult> AfterTroubleAsync<T>(Exercise exercise, BillingTrial<T> trial)
    {
        var (busy, broken, info) = (trial.Tried(BillingTrial<T>.Busy), trial.Tried(BillingTrial<T>.Broken), await trial.InfoAsync());
        var missing = BillingTrial<T>.BusyOrders - trial.Billed(BillingTrial<T>.Busy);
        if (missing > 0 && busy > BillingTrial<T>.BusyOrders)
            return exercise.Mistake("no-delay",
                $"`billing.busy` was tried {busy} times while the till was away; {missing} orders have used up their {BillingTrial<T>.Attempts} deliveries.");
        if (missing > 0)
            return exercise.Mistake("term-all", $"{missing} orders on `billing.busy` were tried once, while the till was away, and never again.");
        if (broken > 1)
            return exercise.Mistake("nak-all", $"The order on `billing.broken` was tried {broken} times; it was hopeless the first time.");
        if (info.NumAckPending > 0 || info.NumPending > 0)
            return exercise.NotYet($"{info.NumPending} orders are pending, and {info.NumAckPending} are delivered without an answer.");
        return exercise.Pass(
            $"{trial.Billed()} orders billed over a stop and a second start; the hopeless one was tried once, and nothing is ack pending.");
    }

    private static string Unfit(Exception? fault, int billed) => fault != null
        ? $"The worker ended with `{fault.GetType().Name}`: {fault.Message}. One bad order must not end the loop."
        : billed == 0 ? "No order is billed yet: does the loop call `handle`?" : "The worker was told to stop, and goes on: does the loop know the token?";

    // Acks arrive a moment after AckAsync has returned, so the check gives them that moment.
    private static Task<ConsumerInfo> SettledAsync(INatsJSContext js) => Waiting.SettledAsync(
        async () => (await js.GetConsumerAsync("ORDERS", "cancellations")).Info,
        info => info.NumAckPending == 0,
        info => info.NumAckPending);
}
