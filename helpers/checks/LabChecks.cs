namespace Course.Helpers;

/// <summary>Lab 4: a consumer's configuration, a desk that somebody else can go on with, and the till's balance.</summary>
public static class LabChecks
{
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
            [{ Mistake: { } mistake, Says: var says }] => exercise.Mistake(mistake, $"Almost: {says}."),
            _ => exercise.NotYet($"The server has this of `night-shift`: {string.Join("; ", missing.Select(m => m.Says))}."),
        };
    }

    /// <summary>Whether one job of the five is done, and the other four are free for the next clerk.</summary>
    public static async Task<CheckResult> CheckDeskAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("hasty-clerk");
        if ((await Find.ConsumerAsync(js, "LAB4_DESK", "desk"))?.Info is not { } desk)
            return exercise.NotYet("There is no desk yet: run the cell with the clerk.");
        var found = $"done {desk.AckFloor.StreamSeq}, free {desk.NumPending}, in somebody's hands {desk.NumAckPending}";
        return (desk.AckFloor.StreamSeq, desk.NumPending, desk.NumAckPending) switch
        {
            (1, 4, 0) => exercise.Pass("One job is done, and four lie on the desk for the next clerk."),
            (5, _, _) => exercise.Mistake("took-all", $"Of five jobs: {found}."),
            (0, 4, 1) => exercise.Mistake("not-acked", $"Of five jobs: {found}."),
            _ => exercise.NotYet($"Of five jobs: {found}; wanted are one done, four free, and none in hands. " +
                "Nobody else gets a job that is in somebody's hands before `AckWait` is over."),
        };
    }

    /// <summary>The till's balance, and whether all its payments are done.</summary>
    public static async Task<CheckResult> CheckTillAsync(INatsJSContext js, int balance)
    {
        var exercise = Exercises.Find("idempotent-till");
        var till = await Find.ConsumerAsync(js, "LAB4_TILL", "till");
        if (till == null || till.Info.AckFloor.StreamSeq < 4)
            return exercise.NotYet("The till has not run to its end yet: run the cell with `Book`.");
        return balance switch
        {
            70 => exercise.Pass("The balance is 70: four payments, each booked once, however often they were delivered."),
            90 => exercise.NotYet("The balance is 90; the four payments make 70. The second one was delivered twice, and booked twice."),
            40 => exercise.Mistake("skip-redelivered", "The balance is 40; the four payments make 70. The third one was never booked."),
            60 => exercise.Mistake("by-amount", "The balance is 60; the four payments make 70. Two different payments of 10 count as one."),
            _ => exercise.NotYet($"The balance is {balance}; the four payments make 70."),
        };
    }

    private static IEnumerable<(string? Mistake, string Says)> Missing(ConsumerConfig config)
    {
        if (config.DurableName is null)
            yield return ("name-only", "it has a name and no durable name");
        if (config.InactiveThreshold > TimeSpan.Zero && config.InactiveThreshold < Weekend && config.DurableName is not null)
            yield return ("short-memory", $"it is forgotten after {config.InactiveThreshold.TotalHours:0.#} hours without a reader");
        if (config.DeliverPolicy != ConsumerConfigDeliverPolicy.New)
            yield return ("from-the-start", $"it begins with *{config.DeliverPolicy}*");
        if (config.AckWait <= LongestJob)
            yield return ("default-wait", $"a job of two minutes has {config.AckWait.TotalSeconds:0} seconds");
        if (config.MaxDeliver != 5)
            yield return (null, $"a job is delivered {(config.MaxDeliver < 1 ? "without a limit" : $"{config.MaxDeliver} times at most")}, where five were wanted");
        if (config.AckPolicy != ConsumerConfigAckPolicy.Explicit)
            yield return (null, $"its ack policy is *{config.AckPolicy}*, so that a job is done before anybody has done it");
    }
}
