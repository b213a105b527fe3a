namespace Course.Helpers;

/// <summary>Lessons 11b and 11c: a print shop's settings, and what a departure board shows.</summary>
public static class PatternChecks
{
    private const int Waiting = 1_000, Tries = 5;

    private static readonly TimeSpan LongestJob = TimeSpan.FromSeconds(40), LongestPause = TimeSpan.FromMinutes(2);

    private static readonly string[] NewestNews = ["trains.north.2 on time", "trains.north.1 10 late"];

    /// <summary>Whether stream and consumer are set as the print shop needs them.</summary>
    public static async Task<CheckResult> CheckPrintShopAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("print-shop");
        var stream = (await js.GetStreamAsync("PRINTS")).Info.Config;
        var consumer = (await js.GetConsumerAsync("PRINTS", "printers")).Info.Config;
        if (stream is { Retention: StreamConfigRetention.Limits, MaxMsgs: <= 0 })
            return exercise.NotYet("PRINTS keeps every job for ever, done or not.");
        if (stream.Retention != StreamConfigRetention.Workqueue)
            return exercise.Mistake("keeps-jobs", "PRINTS keeps what is done.", "Workqueue", $"{stream.Retention}");
        if (stream.MaxMsgs != Waiting)
            return exercise.NotYet("PRINTS lets another number of jobs wait.", "1,000 jobs", $"{Limit(stream.MaxMsgs)} jobs");
        if (stream.Discard != StreamConfigDiscard.New)
            return exercise.Mistake("drops-jobs", "PRINTS is full at 1,000 jobs, and then makes room.");
        var wait = consumer.AckWait;
        if (wait <= LongestJob)
            return exercise.Mistake("impatient", "The consumer does not wait as long as a job may take.", "more than 40 s", $"{wait.TotalSeconds:0} s");
        if (wait > LongestPause)
            return exercise.NotYet("A dead worker's job lies still for too long.", "120 s at most", $"{wait.TotalSeconds:0} s", "How long it lies still is `AckWait`.");
        if (consumer.MaxDeliver != Tries)
            return exercise.Almost("All is right but how often a job is tried.", "5 times", $"{Limit(consumer.MaxDeliver)} times", "That is `MaxDeliver`, on the consumer.");
        return exercise.Pass($"At most 1,000 jobs wait, none is dropped, and a dead worker's job goes on after {wait.TotalSeconds:0} s.");
    }

    /// <summary>What the board shows, and how its consumer reads.</summary>
    public static async Task<CheckResult> CheckBoardAsync(INatsJSContext js, IReadOnlyList<(string Train, string News)> shown)
    {
        var exercise = Exercises.Find("departure-board");
        var consumer = (await js.GetConsumerAsync("TRAINS", "board")).Info.Config;
        var lines = shown.Select(s => $"{s.Train} {s.News}").ToList();
        var (found, wanted, there) = ("The board does not show what it should.", string.Join("; ", NewestNews), string.Join("; ", lines));
        if (lines.Order().SequenceEqual(NewestNews.Order()))
            return consumer.DurableName == "board"
                ? exercise.Pass("The board shows the newest news of both northern trains, and follows.")
                : exercise.Almost("The board shows the right lines, but its consumer is not durable.");
        if (lines.Count == 0)
            return exercise.Mistake("only-new", "The board is empty.", wanted, "nothing");
        if (consumer.DeliverPolicy == ConsumerConfigDeliverPolicy.Last)
            return exercise.Mistake("last-of-all", found, wanted, there);
        if (lines.Any(l => l.StartsWith("trains.south", StringComparison.Ordinal)))
            return consumer.DeliverPolicy == ConsumerConfigDeliverPolicy.LastPerSubject
                ? exercise.Mistake("all-stations", found, wanted, there, isAlmost: true)
                : exercise.NotYet(found, wanted, there);
        return exercise.Mistake("every-change", found, wanted, there);
    }

    private static string Limit(long count) => count <= 0 ? "any number of" : $"{count:N0}";
}
