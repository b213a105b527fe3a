namespace Course.Helpers;

/// <summary>Lab 4: a consumer's configuration, a desk that somebody else can go on with, and the till's balance.</summary>
public static class LabChecks
{
    private const int Attempts = 5;
    private static readonly TimeSpan LongestJob = TimeSpan.FromMinutes(2), Weekend = TimeSpan.FromDays(3);

    /// <summary>Whether the night shift's consumer keeps its place, begins with what is new, and waits and tries as was asked.</summary>
    public static async Task<CheckResult> CheckNightShiftAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("night-shift");
        if ((await Find.ConsumerAsync(js, "LAB4_NIGHT", "night-shift"))?.Info.Config is not { } config)
            return exercise.NotYet("LAB4_NIGHT has no consumer `night-shift` yet.");
        var missing = Missing(config).ToList();
        return missing switch
        {
            [] => exercise.Pass("The night shift finds its place on Monday, and no job comes twice while somebody is at it."),
            [{ Mistake: { } mistake } only] => exercise.Mistake(mistake, "One thing is not as it was asked for.", only.Wanted, only.Found, isAlmost: true),
            [var only] => exercise.Almost("One thing is not as it was asked for.", only.Wanted, only.Found),
            _ => exercise.NotYet($"{missing.Count} things are not as they were asked for.",
                string.Join("; ", missing.Select(m => m.Wanted)), string.Join("; ", missing.Select(m => m.Found))),
        };
    }

    /// <summary>Whether one job of the five is done, and the other four are free for the next clerk.</summary>
    public static async Task<CheckResult> CheckDeskAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("hasty-clerk");
        if ((await Find.ConsumerAsync(js, "LAB4_DESK", "desk"))?.Info is not { } desk)
            return exercise.NotYet("There is no desk yet: run the cell with the clerk.");
        const string expected = "1 done, 4 pending, 0 ack pending";
        var actual = $"{desk.AckFloor.StreamSeq} done, {desk.NumPending} pending, {desk.NumAckPending} ack pending";
        return (desk.AckFloor.StreamSeq, desk.NumPending, desk.NumAckPending) switch
        {
            (1, 4, 0) => exercise.Pass("One job is done, and four lie on the desk for the next clerk."),
            (5, _, _) => exercise.Mistake("took-all", "All five jobs are done by one clerk.", expected, actual),
            (0, 4, 1) => exercise.Mistake("not-acked", "Four jobs are left, and none is done.", expected, actual),
            ( > 1, _, 0) => exercise.Almost("Nothing is out of reach; but this clerk did more than one job.", expected, actual),
            _ => exercise.NotYet("The next clerk does not find four jobs.", expected, actual,
                $"{desk.NumAckPending} of them were handed to this clerk with the first, and are nobody else's before `AckWait` is over."),
        };
    }

    /// <summary>The till's balance, and whether all its payments are done.</summary>
    public static async Task<CheckResult> CheckTillAsync(INatsJSContext js, int balance)
    {
        var exercise = Exercises.Find("idempotent-till");
        var till = await Find.ConsumerAsync(js, "LAB4_TILL", "till");
        if (till == null || till.Info.AckFloor.StreamSeq < 4)
            return exercise.NotYet("The till has not run to its end yet: run the cell with `Book`.");
        var (expected, actual) = ("a balance of 70", $"a balance of {balance}");
        return balance switch
        {
            70 => exercise.Pass("The balance is 70: four payments, each booked once, however often they were delivered."),
            90 => exercise.NotYet("The second payment was delivered twice, and booked twice.", expected, actual),
            40 => exercise.Mistake("skip-redelivered", "The third payment was never booked.", expected, actual),
            60 => exercise.Mistake("by-amount", "Two different payments of 10 count as one.", expected, actual, isAlmost: true),
            _ => exercise.NotYet("The payments are 10, 20, 30 and 10.", expected, actual),
        };
    }

    private static IEnumerable<(string? Mistake, string Wanted, string Found)> Missing(ConsumerConfig config)
    {
        if (config.DurableName is null)
            yield return ("name-only", "a durable consumer", "a named one that is ephemeral");
        else if (config.InactiveThreshold > TimeSpan.Zero && config.InactiveThreshold < Weekend)
            yield return ("short-memory", "there on Monday", $"forgotten after {config.InactiveThreshold.TotalHours:0.#} hours of disuse");
        if (config.DeliverPolicy != ConsumerConfigDeliverPolicy.New)
            yield return ("from-the-start", "begins with what is new", $"begins with *{config.DeliverPolicy}*");
        if (config.AckWait <= LongestJob)
            yield return ("default-wait", "more than 2 minutes for a job", $"{config.AckWait.TotalSeconds:0} seconds for a job");
        if (config.MaxDeliver != Attempts)
            yield return (null, $"{Attempts} deliveries", config.MaxDeliver < 1 ? "deliveries without end" : $"{config.MaxDeliver} deliveries");
        if (config.AckPolicy != ConsumerConfigAckPolicy.Explicit)
            yield return (null, "an ack for each job", $"the ack policy *{config.AckPolicy}*");
    }
}
