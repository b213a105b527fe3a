namespace Course.Helpers;

/// <summary>Lesson 12: the fleet's stream, two promises, three desks and six bills, as the server has them.</summary>
public static class ProductionChecks
{
    /// <summary>The stream for a fleet of trucks: subjects and capacity.</summary>
    public static async Task<CheckResult> CheckFleetAsync(INatsJSContext js)
    {
        const long week = 2_419_200 * 150L, disk = 500_000_000;
        var exercise = Exercises.Find("fleet-design");
        var stream = await Find.StreamAsync(js, "PRODFLEET");
        if (stream == null)
            return exercise.NotYet("There is no stream PRODFLEET.");
        var subjects = await SubjectsAsync(js, "PRODFLEET");
        var config = stream.Info.Config;
        if (subjects.Any(s => s.Split('.').Length == 2 && s.Contains("t1", StringComparison.Ordinal)))
            return exercise.Mistake("one-token", $"The reports have subjects such as `{subjects.Order().First()}`.");
        if (!TellsApart(subjects))
            return exercise.NotYet(
                $"Three trucks sent two kinds of reports, and PRODFLEET has {subjects.Count} subject(s): " +
                $"{string.Join(", ", subjects.Order().Take(6).Select(s => $"`{s}`"))}. A reader must be able to choose one truck, or one kind.");
        if (config.MaxAge != TimeSpan.FromDays(7))
            return exercise.NotYet($"The subjects are right. `MaxAge` is {config.MaxAge.TotalDays:0.##} days; a week was wanted.");
        if (config.MaxBytes <= 0)
            return exercise.Mistake("only-age", "The week is limited, and the disk is not: `MaxBytes` is -1.");
        if (config.MaxBytes > disk)
            return exercise.NotYet($"`MaxBytes` is {config.MaxBytes:N0}; {disk:N0} may be used.");
        if (config.MaxBytes < week)
            return exercise.Mistake("too-small", $"`MaxBytes` is {config.MaxBytes:N0}; a week of reports has about {week:N0} bytes.");
        if (config.Discard == StreamConfigDiscard.New)
            return exercise.Mistake("refuses", "`Discard` is `New`.");
        if (config.Storage == StreamConfigStorage.Memory)
            return exercise.NotYet("`Storage` is `Memory`; the week must survive a restart.");
        return exercise.Pass(
            $"Six subjects, each with truck and kind; a week takes about {week:N0} bytes, and {config.MaxBytes:N0} are the most that it may take.");
    }

    /// <summary>Two streams, each with the promise that its messages need.</summary>
    public static async Task<CheckResult> CheckPromisesAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("promises");
        var cash = (await Find.StreamAsync(js, "PRODCASH"))?.Info.Config;
        var status = (await Find.StreamAsync(js, "PRODSTATUS"))?.Info.Config;
        if (cash == null || status == null)
            return exercise.NotYet($"There is no stream {(cash == null ? "PRODCASH" : "PRODSTATUS")}.");
        if (cash.Storage == StreamConfigStorage.Memory)
            return exercise.Mistake("cash-in-memory", "PRODCASH is in memory.");
        if (cash.PersistMode == StreamConfigPersistMode.Async)
            return exercise.Mistake("cash-async", "`PersistMode` of PRODCASH is `Async`.");
        if (cash.Discard == StreamConfigDiscard.Old && (cash.MaxBytes > 0 || cash.MaxMsgs > 0))
            return exercise.Mistake("cash-drops", "PRODCASH has a limit, and drops its oldest payments there.");
        if (cash.MaxBytes <= 0)
            return exercise.NotYet("PRODCASH may fill the disk: `MaxBytes` is -1. 100 MB were promised to it.");
        if (status.Storage == StreamConfigStorage.File)
            return exercise.NotYet("PRODCASH keeps its promise. PRODSTATUS is in files; its disk is to be spared.");
        if (status.MaxMsgsPerSubject != 1)
            return exercise.NotYet(
                $"PRODCASH keeps its promise. PRODSTATUS keeps {(status.MaxMsgsPerSubject > 0 ? $"{status.MaxMsgsPerSubject}" : "all")} " +
                "states of each machine; only the last one is wanted.");
        return exercise.Pass(
            "PRODCASH survives a crash of the server, and refuses what it cannot keep; PRODSTATUS spares the disk, and knows the last state.");
    }

    /// <summary>Three desks, read from their figures.</summary>
    public static async Task<CheckResult> CheckDesksAsync(INatsJSContext js, string braked, string unattended, ulong lag)
    {
        var exercise = Exercises.Find("three-desks");
        if (braked == "" || unattended == "")
            return exercise.NotYet("Two names are wanted: one desk is at its limit, and at one nobody asks for work.");
        var (atLimit, alone) = (await DeskAsync(js, braked), await DeskAsync(js, unattended));
        if (atLimit == null || alone == null)
            return exercise.NotYet($"PRODDESKS has no consumer `{(atLimit == null ? braked : unattended)}`.");
        if (IsBraked(alone) && !IsBraked(atLimit))
            return exercise.Mistake("swapped",
                $"`{unattended}` has {alone.NumAckPending} ack pending of {alone.Config.MaxAckPending}; `{braked}` has {atLimit.NumAckPending}.");
        if (!IsBraked(atLimit))
            return exercise.NotYet(
                $"`{braked}` has {atLimit.NumAckPending} ack pending, and {atLimit.Config.MaxAckPending} are allowed: nothing holds it back.");
        if (alone.NumPending == 0)
            return exercise.Mistake("finished", $"`{unattended}` has nothing pending, and no ack pending.");
        if (IsBraked(alone))
            return exercise.NotYet($"`{unattended}` is the one at its limit; somebody took those messages. At which desk do messages wait for nobody?");
        if (lag == atLimit.NumPending)
            return exercise.Mistake("pending-only", $"`{braked}` has {lag} pending, and {atLimit.NumAckPending} ack pending.");
        var wanted = atLimit.NumPending + (ulong)atLimit.NumAckPending;
        return lag == wanted
            ? exercise.Pass($"`{braked}` waits for acks and is {wanted} messages behind; at `{unattended}` {alone.NumPending} messages wait for a worker.")
            : exercise.NotYet($"Both names are right. The lag of `{braked}` is not {lag}: count what is not finished.");
    }

    /// <summary>Six bills over a bad line.</summary>
    public static async Task<CheckResult> CheckBillsAsync(INatsJSContext js, IReadOnlyCollection<int> confirmed)
    {
        var exercise = Exercises.Find("bills");
        var stream = await Find.StreamAsync(js, "PRODBILL");
        if (stream == null || stream.Info.State.Messages == 0)
            return exercise.NotYet("PRODBILL holds no bill yet.");
        var stored = await BillsAsync(stream);
        var different = stored.Select(b => b.Bill).Distinct().Count();
        if (stored.Count > different)
            return stored.Any(b => b.Id == null)
                ? exercise.Mistake("no-id", $"PRODBILL holds {stored.Count} messages for {different} bills, and they carry no id.")
                : exercise.NotYet($"PRODBILL holds {stored.Count} messages for {different} bills: somebody pays twice.");
        if (different < 6)
            return exercise.Mistake("no-retry", $"PRODBILL holds {different} bills of six.");
        if (confirmed.Distinct().Count() < 6)
            return exercise.Mistake("not-confirmed", $"All six bills are stored, each once; the program knows of {confirmed.Distinct().Count()}.");
        return exercise.Pass("Six bills are stored, each once, and all six are confirmed.");
    }

    // Three words, and each of the last two tells something apart: three trucks and two kinds, in either order.
    private static bool TellsApart(IReadOnlyCollection<string> subjects)
    {
        var words = subjects.Select(s => s.Split('.')).ToList();
        return subjects.Count == 6 && words.All(w => w.Length == 3)
            && words.Select(w => w[1]).Distinct().Count() * words.Select(w => w[2]).Distinct().Count() == 6
            && words.Select(w => w[1]).Distinct().Count() is 2 or 3;
    }

    private static bool IsBraked(ConsumerInfo consumer) => consumer.NumAckPending >= consumer.Config.MaxAckPending;

    private static async Task<ConsumerInfo?> DeskAsync(INatsJSContext js, string name) => (await Find.ConsumerAsync(js, "PRODDESKS", name))?.Info;

    private static async Task<IReadOnlyCollection<string>> SubjectsAsync(INatsJSContext js, string stream)
    {
        var state = (await js.GetStreamAsync(stream, new StreamInfoRequest { SubjectsFilter = ">" })).Info.State;
        return state.Subjects is { } subjects ? [.. subjects.Keys] : [];
    }

    private static async Task<List<(int Bill, string? Id)>> BillsAsync(INatsJSStream stream)
    {
        var found = new List<(int, string?)>();
        var reader = await stream.CreateOrderedConsumerAsync();
        await foreach (var msg in reader.FetchNoWaitAsync<int>(new NatsJSFetchOpts { MaxMsgs = 100 }))
            found.Add((msg.Data, msg.Headers?.TryGetValue("Nats-Msg-Id", out var id) == true ? id.ToString() : null));
        return found;
    }
}
