namespace Course.Helpers;

/// <summary>Lessons 12a to 12d: the fleet's stream, two promises, the press, three desks and six bills, as the server has them.</summary>
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
                $"{string.Join(", ", subjects.Order().Take(6).Select(s => $"`{s}`"))}.",
                "a subject for each truck and kind: 6", $"{subjects.Count}",
                "A reader chooses by the words of a subject. Which two words would choose one truck, and which all positions?");
        if (config.MaxAge != TimeSpan.FromDays(7))
            return exercise.NotYet("The subjects are right.", "`MaxAge` of 7 days", $"{config.MaxAge.TotalDays:0.##} days", "0 means: for ever.");
        if (config.MaxBytes <= 0)
            return exercise.Mistake("only-age", "The week is limited, and the disk is not: `MaxBytes` is -1.");
        if (config.MaxBytes > disk)
            return exercise.Almost("The stream may take more than it was given.", $"`MaxBytes` of {disk:N0} at most", $"{config.MaxBytes:N0}");
        if (config.MaxBytes < week)
            return exercise.Mistake("too-small", "The week ends early.", $"`MaxBytes` of {week:N0} at least", $"{config.MaxBytes:N0}", isAlmost: true);
        if (config.Discard == StreamConfigDiscard.New)
            return exercise.Mistake("refuses", "A full stream would refuse reports.", "`Discard` `Old`", "`New`", isAlmost: true);
        if (config.Storage == StreamConfigStorage.Memory)
            return exercise.Almost("The week must survive a restart.", "`Storage` `File`", "`Memory`");
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
            return exercise.NotYet("PRODCASH may fill the disk.", "`MaxBytes` of 100 MB", "none", "-1 means: no limit. And what shall happen at the limit?");
        if (status.Storage == StreamConfigStorage.File)
            return exercise.Almost("PRODCASH keeps its promise. PRODSTATUS writes to the disk.", "`Storage` `Memory`", "`File`");
        if (status.MaxMsgsPerSubject != 1)
            return exercise.Almost(
                "PRODCASH keeps its promise. Of each machine only the last state is wanted.", "`MaxMsgsPerSubject` 1",
                status.MaxMsgsPerSubject > 0 ? $"{status.MaxMsgsPerSubject}" : "no limit");
        return exercise.Pass(
            "PRODCASH survives a crash of the server, and refuses what it cannot keep; PRODSTATUS spares the disk, and knows the last state.");
    }

    /// <summary>A worker whose queue fits into the wait.</summary>
    public static async Task<CheckResult> CheckPressAsync(INatsJSContext js)
    {
        const int orders = 40;
        var exercise = Exercises.Find("press-worker");
        if (await Find.ConsumerAsync(js, "PRODPRESS", "press") == null)
            return exercise.NotYet("PRODPRESS has no consumer `press`.");
        var press = await Waiting.SettledAsync(
            async () => (await js.GetConsumerAsync("PRODPRESS", "press")).Info, info => info.AckFloor.StreamSeq == orders,
            info => (info.NumAckPending, info.Delivered.ConsumerSeq));
        var deliveries = press.Delivered.ConsumerSeq;
        if (deliveries == 0)
            return exercise.NotYet($"No order was taken yet; {press.NumPending} are waiting.");
        if (press.Config.AckWait != TimeSpan.FromSeconds(.5))
            return exercise.Mistake("other-wait", "The consumer was changed.", "`AckWait` 0.5 s", $"{press.Config.AckWait.TotalSeconds:0.##} s");
        if (press.AckFloor.StreamSeq == 0)
            return exercise.Mistake("no-ack", $"{press.NumAckPending} orders were taken, and not one was acked.");
        if (deliveries > orders)
            return exercise.Mistake("prefetched", "Orders came again before they were acked.", $"{orders} deliveries", $"{deliveries}");
        return press.AckFloor.StreamSeq == orders
            ? exercise.Pass($"{orders} orders, {deliveries} deliveries, and the ack floor is {press.AckFloor.StreamSeq}: nothing was printed twice.")
            : exercise.Almost("No order came twice.", $"{orders} orders finished", $"{press.AckFloor.StreamSeq}",
                $"The server says {press.NumPending} pending and {press.NumAckPending} ack pending: the worker stopped too early.");
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
            return exercise.NotYet($"Nothing holds `{braked}` back.", "ack pending at `MaxAckPending`",
                $"{atLimit.NumAckPending} of {atLimit.Config.MaxAckPending}", "Compare the two figures for each of the three desks.");
        if (alone.NumPending == 0)
            return exercise.Mistake("finished", $"`{unattended}` has nothing pending, and no ack pending.");
        if (IsBraked(alone))
            return exercise.NotYet($"`{unattended}` is the one at its limit; somebody took those messages. At which desk do messages wait for nobody?");
        if (lag == atLimit.NumPending)
            return exercise.Mistake("pending-only", $"`{braked}` has {lag} pending, and {atLimit.NumAckPending} ack pending.");
        var wanted = atLimit.NumPending + (ulong)atLimit.NumAckPending;
        return lag == wanted
            ? exercise.Pass($"`{braked}` waits for acks and is {wanted} messages behind; at `{unattended}` {alone.NumPending} messages wait for a worker.")
            : exercise.Almost("Both names are right.", "the lag: all that is not finished", $"{lag}",
                $"The server says {atLimit.NumPending} pending and {atLimit.NumAckPending} ack pending.");
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
                : exercise.NotYet("Somebody pays twice.", $"{different} messages for {different} bills", $"{stored.Count} messages",
                    $"{Twice(stored)} is stored twice. Did the server have a chance to know the second one for a repetition?");
        if (different < 6)
            return exercise.Mistake("no-retry", $"PRODBILL holds {different} bills of six.");
        if (confirmed.Distinct().Count() < 6)
            return exercise.Mistake("not-confirmed", "All six bills are stored, each once.", "6 confirmed", $"{confirmed.Distinct().Count()}", isAlmost: true);
        return exercise.Pass("Six bills are stored, each once, and all six are confirmed.");
    }

    private static string Twice(List<(int Bill, string? Id)> stored) =>
        $"Bill {stored.GroupBy(b => b.Bill).First(g => g.Count() > 1).Key}";

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

    private static async Task<List<(int Bill, string? Id)>> BillsAsync(INatsJSStream stream) =>
        [.. (await Stored.MessagesAsync<int>(stream)).Select(msg => (msg.Data, Stored.IdOf(msg)))];
}
