namespace Course.Helpers;

/// <summary>Lesson 5: the consumers `labels` and `mailer` as the server sees them, and the labels that were printed.</summary>
public static class PushConsumerChecks
{
    /// <summary>The consumer as the server sees it, and the labels that were printed.</summary>
    public static async Task<CheckResult> CheckLabelsAsync(INatsJSContext js, IReadOnlyCollection<string> labels)
    {
        var exercise = Exercises.Find("label-printers");
        if (await Find.ConsumerAsync(js, "PUSHLABEL", "labels") == null)
            return exercise.NotYet("PUSHLABEL has no consumer `labels` yet.");

        var info = await SettledLabelsAsync(js);
        var config = info.Config;
        var twice = labels.Count - labels.Distinct().Count();
        if (string.IsNullOrEmpty(config.DeliverSubject))
            return exercise.Mistake("pull", "`labels` is a pull consumer: it has no deliver subject, so it sends nothing.");
        if (string.IsNullOrEmpty(config.DeliverGroup))
            return exercise.Mistake("no-group", twice > 0
                ? $"{labels.Count} labels are printed, {twice} of them for orders that had one already."
                : $"{labels.Count} labels are printed, because one printer was there before the other; the consumer has no deliver group.");
        if (!info.PushBound)
            return exercise.NotYet("Nobody listens on the consumer's deliver subject: do both printers run `PrintAllAsync`?");
        if (twice > 0 && await ConsumersAsync(js) > 1)
            return exercise.Mistake("two-consumers", $"PUSHLABEL has {await ConsumersAsync(js)} consumers, and each was sent all twelve orders.");
        if (config.DeliverGroup != "printers")
            return exercise.NotYet("The deliver group has another name.", expected: "`printers`", actual: $"`{config.DeliverGroup}`");
        if (info.NumAckPending > 0 || info.NumPending > 0)
            return exercise.NotYet($"{info.NumPending} orders are pending, and {info.NumAckPending} are sent but not acked.");
        if (config.AckPolicy != ConsumerConfigAckPolicy.Explicit)
            return exercise.Mistake("no-acks",
                $"The ack policy is `{config.AckPolicy}`: the server counts a label as printed when it has sent the order.");
        if (twice > 0 || labels.Count != 12)
            return exercise.NotYet($"{labels.Count} labels for 12 orders, {twice} of them twice.");
        return exercise.Pass(
            "12 orders, 12 labels, none twice; the consumer is bound, and its ack floor is at sequence " +
            $"{info.AckFloor.StreamSeq}.");
    }

    /// <summary>How often the server has sent the ten mails, and by which settings.</summary>
    public static async Task<CheckResult> CheckMailerAsync(INatsJSContext js)
    {
        const int mails = 10;
        var exercise = Exercises.Find("mails-twice");
        if (await Find.ConsumerAsync(js, "PUSHMAIL", "mailer") is not { Info: var info })
            return exercise.NotYet("PUSHMAIL has no consumer `mailer` yet.");

        var (config, sent) = (info.Config, (int)info.Delivered.ConsumerSeq);
        if (config.AckPolicy != ConsumerConfigAckPolicy.Explicit)
            return exercise.Mistake("no-acks", $"{sent} deliveries, and the ack policy is `{config.AckPolicy}`.");
        if (config.MaxDeliver == 1)
            return exercise.Mistake("one-try", $"{sent} deliveries, and `MaxDeliver` is 1.");
        if (config.AckWait > TimeSpan.FromSeconds(1))
            return exercise.Mistake("longer-wait", $"{sent} deliveries, and `AckWait` is {config.AckWait.TotalSeconds:0.#} s now.");
        if (sent != mails)
            return exercise.NotYet("Mails went out twice, or are about to.", expected: $"{mails} deliveries", actual: $"{sent} deliveries",
                hint: $"`MaxAckPending` is {config.MaxAckPending}: so many orders may wait in the process at once, each with its clock running.");
        return exercise.Pass($"Ten orders, {sent} deliveries: with `MaxAckPending` {config.MaxAckPending} none waits longer than `AckWait`.");
    }

    private static async Task<int> ConsumersAsync(INatsJSContext js)
    {
        var count = 0;
        await foreach (var _ in js.ListConsumerNamesAsync("PUSHLABEL"))
            count++;
        return count;
    }

    // Printing takes a moment after the consumer is created.
    private static Task<ConsumerInfo> SettledLabelsAsync(INatsJSContext js) => Waiting.SettledAsync(
        async () => (await js.GetConsumerAsync("PUSHLABEL", "labels")).Info,
        info => info is { NumPending: 0, NumAckPending: 0 },
        info => (info.NumPending, info.NumAckPending, info.AckFloor.StreamSeq));
}
