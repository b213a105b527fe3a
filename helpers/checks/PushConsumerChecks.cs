namespace Course.Helpers;

/// <summary>Lesson 5: the consumer `labels` as the server sees it, and the labels that were printed.</summary>
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
        if (twice > 0 && string.IsNullOrEmpty(config.DeliverGroup))
            return exercise.Mistake("no-group", $"{labels.Count} labels are printed, {twice} of them for orders that had one already.");
        if (!info.PushBound)
            return exercise.Mistake("not-in-group",
                $"Nobody is bound to the consumer: it sends to the group `{config.DeliverGroup}` on its deliver subject, and " +
                "no subscription there belongs to that group.");
        if (config.DeliverGroup != "printers")
            return exercise.NotYet(
                "The deliver group is " +
                $"{(string.IsNullOrEmpty(config.DeliverGroup) ? "missing" : $"`{config.DeliverGroup}`")}; it should be " +
                "`printers`.");
        if (info.NumAckPending > 0 || info.NumPending > 0)
            return exercise.NotYet(
                $"{info.NumPending} orders are pending, and {info.NumAckPending} are sent but not acked: does `WorkAsync` " +
                "run with `PrintAsync` on both subscriptions?");
        if (config.AckPolicy != ConsumerConfigAckPolicy.Explicit)
            return exercise.Mistake("no-acks",
                $"The ack policy is `{config.AckPolicy}`: the server counts a label as printed when it has sent the order.");
        if (twice > 0 || labels.Count != 12)
            return exercise.NotYet($"{labels.Count} labels for 12 orders, {twice} of them twice.");
        return exercise.Pass(
            "12 orders, 12 labels, none twice; the consumer is bound, and its ack floor is at sequence " +
            $"{info.AckFloor.StreamSeq}.");
    }

    // Printing takes a moment after the consumer is created.
    private static Task<ConsumerInfo> SettledLabelsAsync(INatsJSContext js) => Waiting.SettledAsync(
        async () => (await js.GetConsumerAsync("PUSHLABEL", "labels")).Info,
        info => info is { NumPending: 0, NumAckPending: 0 },
        info => (info.NumPending, info.NumAckPending, info.AckFloor.StreamSeq));
}
