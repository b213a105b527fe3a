namespace Course.Helpers;

/// <summary>Lesson 10: a number read from a consumer, and the learner's alarm rule, held against live figures of four shops.</summary>
public static class MonitoringChecks
{
    /// <summary>Whether the number is what the porter's consumer has not done yet.</summary>
    public static async Task<CheckResult> CheckUndoneAsync(INatsJSContext js, long undone)
    {
        var exercise = Exercises.Find("what-is-left");
        if ((await Find.ConsumerAsync(js, "WATCHPORTER", "porter"))?.Info is not { } porter)
            return exercise.NotYet("WATCHPORTER has no consumer `porter`: run the cell that makes it.");
        long pending = (long)porter.NumPending, inHand = porter.NumAckPending;
        var last = (await js.GetStreamAsync("WATCHPORTER")).Info.State.LastSeq;
        if (undone == pending + inHand)
            return exercise.Pass($"{pending} wait to be picked up, and {inHand} are in the porter's hands: {undone} are not done.");
        if (undone == pending)
            return exercise.Mistake("pending-only", $"{undone} is what waits to be picked up.", isAlmost: true);
        if (undone == inHand)
            return exercise.Mistake("in-hand-only", $"{undone} is what the porter has in hand.", isAlmost: true);
        return undone > 0 && undone >= (long)(last - porter.AckFloor.StreamSeq)
            ? exercise.Mistake("by-sequence", $"{undone} is more than the porter ever had to carry.")
            : exercise.NotYet($"{undone} is not the number.", hint:
                $"The consumer has delivered {porter.Delivered.ConsumerSeq}. Which of these are acked, and what comes after them?");
    }

    /// <summary>Asks the rule about four shops, with two looks for each.</summary>
    public static async Task<CheckResult> CheckAlarmAsync(
        INatsJSContext js, Func<ConsumerInfo, ConsumerInfo, string> alarm, Func<Task> berlinWorks, Func<Task> ordersCome)
    {
        var exercise = Exercises.Find("night-watch");
        var first = await LookAtShopsAsync(js);
        await ordersCome();
        await berlinWorks();
        var second = await LookAtShopsAsync(js);
        await berlinWorks();
        var third = await LookAtShopsAsync(js);

        var said = first.Keys.ToDictionary(city => city, city => alarm(first[city], second[city]));
        var quiet = first.Keys.ToDictionary(city => city, city => alarm(second[city], third[city]));
        var berlin = $"In berlin the ack floor went from {first["berlin"].AckFloor.StreamSeq} to {second["berlin"].AckFloor.StreamSeq}, " +
            $"and your rule says *{said["berlin"]}*.";
        if (said["lyon"] == "healthy" && said["porto"] == "healthy")
            return exercise.NotYet("lyon and porto get nothing done, and your rule lets the night watch sleep: *healthy*.");
        if (said["berlin"] == "starved")
            return exercise.Mistake("pending-only", berlin);
        if (said["berlin"] == "stuck")
            return exercise.Mistake(quiet["berlin"] == "healthy" ? "pending-falls" : "ack-pending-only", berlin);
        if (said["berlin"] == "healthy" && quiet["turin"] is "stuck" or "starved")
            return exercise.Mistake("floor-only", $"turin has nothing to do, and your rule says *{quiet["turin"]}*.");
        return IsRight(said) && IsRight(quiet)
            ? exercise.Pass($"{Saying(said)}. Two looks, and nobody is woken for nothing.")
            : exercise.NotYet($"Your rule says: {Saying(IsRight(said) ? quiet : said)}. " +
                $"In lyon {second["lyon"].NumAckPending} orders are taken and not acked; in porto nothing is taken.");
    }

    private static bool IsRight(Dictionary<string, string> said) =>
        said["berlin"] == "healthy" && said["lyon"] == "stuck" && said["porto"] == "starved" && said["turin"] == "healthy";

    private static string Saying(Dictionary<string, string> said) =>
        string.Join(", ", said.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}"));

    private static async Task<Dictionary<string, ConsumerInfo>> LookAtShopsAsync(INatsJSContext js)
    {
        var infos = new Dictionary<string, ConsumerInfo>();
        await foreach (var consumer in js.ListConsumersAsync("WATCHNIGHT"))
            infos[consumer.Info.Name] = consumer.Info;
        return infos;
    }
}
