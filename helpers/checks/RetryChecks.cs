using System.Text.Json;

namespace Course.Helpers;

/// <summary>Lesson 8b: a schedule, and the courier's lost letters, as the server has them.</summary>
public static class RetryChecks
{
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
            return exercise.NotYet($"The waits differ; `MaxDeliver` is {config.MaxDeliver}.", "10 s, 60 s, 300 s", said,
                "Each entry is one wait; the last goes on, so three entries are enough.");
        if (config.MaxDeliver == 5)
            return exercise.Mistake("retries", $"{there}: five deliveries in all, four of them again.");
        if (config.MaxDeliver != 6)
            return exercise.Almost("The waits are right.", "6 deliveries", $"{config.MaxDeliver}", "`MaxDeliver` counts all deliveries; -1 is without end.");
        return exercise.Pass($"{there}: it asks after 0 s, 10 s, 1:10, 6:10, 11:10 and 16:10 minutes, and gives up 5 minutes later.");
    }

    /// <summary>The names that were given up, against the advisories that the server kept in a stream.</summary>
    public static async Task<CheckResult> CheckCourierAsync(INatsJSContext js, IReadOnlyCollection<string> lostNames)
    {
        var exercise = Exercises.Find("courier-lost");
        if (await Find.StreamAsync(js, "ACKADVICE") is not { } advice || await Find.StreamAsync(js, "ACKPOST") is not { } post)
            return exercise.NotYet("The courier has not worked yet: run the cell above the task.");

        var lost = await LostAsync(advice, post);
        var named = lostNames.ToHashSet();
        if (named.Count == 0)
            return exercise.NotYet($"`lostNames` is empty; ACKADVICE holds {advice.Info.State.Messages} advisories.");
        if (named.SetEquals(lost))
            return exercise.Pass($"{string.Join(" and ", lost)}: each advisory names a sequence, and the letters are still in ACKPOST.");
        if (named.IsProperSupersetOf(lost) && named.Contains("Cleo"))
            return exercise.Mistake("redelivered", $"{named.Count} names, and ACKADVICE holds {lost.Count} advisories.");
        if (named.All(n => n.All(char.IsDigit)))
            return exercise.Mistake("sequences", $"{string.Join(", ", named)} are sequences in ACKPOST.");
        return named.IsProperSubsetOf(lost)
            ? exercise.Almost("The names are right, and not all.", $"{lost.Count} names", $"{named.Count}", "Count the messages in ACKADVICE: one for each letter.")
            : exercise.NotYet("Some of these letters were delivered and acked.", $"{lost.Count} names", string.Join(", ", named),
                "Read `stream_seq` of each message in ACKADVICE, and get that message from ACKPOST.");
    }

    private static async Task<List<string>> LostAsync(INatsJSStream advice, INatsJSStream post)
    {
        var lost = new List<string>();
        foreach (var told in await Stored.MessagesAsync<string>(advice))
        {
            var letter = JsonDocument.Parse(told.Data!).RootElement.GetProperty("stream_seq").GetUInt64();
            lost.Add((await post.GetAsync(new StreamMsgGetRequest { Seq = letter })).Message.Subject.Split('.')[1]);
        }
        return lost;
    }
}
