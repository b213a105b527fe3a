namespace Course.Helpers;

/// <summary>Lesson 6: the learner's report, called twice, held against the stream; and a consumer for looking into an incident.</summary>
public static class ReplayChecks
{
    /// <summary>Calls the report twice, and looks at what it left on the server.</summary>
    public static async Task<CheckResult> CheckReportAsync(INatsJSContext js, Func<Task<List<string>>> report)
    {
        var exercise = Exercises.Find("report-twice");
        var stream = await js.GetStreamAsync("REPLAYAUDIT", new StreamInfoRequest { SubjectsFilter = ">" });
        var (all, cancelled) = ((int)stream.Info.State.Messages, (int)stream.Info.State.Subjects!["replayaudit.cancelled"]);
        List<string> first, second;
        try
        {
            (first, second) = (await report(), await report());
        }
        catch (NatsJSApiException e) when (e.Error.ErrCode == 10131)
        {
            return exercise.Mistake("unnamed", $"The server refused the consumer: {e.Message}.");
        }
        catch (NatsJSApiException e)
        {
            return exercise.NotYet($"A call of `CancelledAsync` failed: {e.Error.Code}/{e.Error.ErrCode} {e.Message}.");
        }

        var left = await ConsumersLeftAsync(js);
        if (first.Count == all)
            return exercise.Mistake("no-filter", $"The report lists {first.Count} orders; {cancelled} of them are cancelled.");
        if (left.Any(c => c.Name == "replayaudit"))
            return exercise.Mistake("unnamed",
                $"The first call listed {first.Count} orders, the second {second.Count}. There is a consumer called " +
                "`replayaudit`: did you name it?");
        if (first.Count == cancelled && second.Count == 0 || left.Any(c => c.Name == "report"))
            return exercise.NotYet(
                $"The first call listed {first.Count} orders, the second {second.Count}. The consumer " +
                $"`{left.FirstOrDefault()?.Name}` is durable: it remembers.");
        if (first.Count < cancelled)
            return exercise.Mistake("only-last", $"The report lists {first.Count} of {cancelled} cancelled orders.");
        if (left.Any(c => !string.IsNullOrEmpty(c.Config.DurableName)))
            return exercise.Mistake("new-name",
                $"Both calls list {cancelled} orders, and REPLAYAUDIT has {left.Count} durable consumers now.");
        if (left.Count > 0)
            return exercise.Mistake("left-behind",
                $"Both calls list {cancelled} orders, and REPLAYAUDIT has {left.Count} consumers now that nobody uses.");
        if (first.Distinct().Count() != cancelled || !first.SequenceEqual(second))
            return exercise.NotYet($"The first call listed {first.Count} orders, the second {second.Count}; {cancelled} are cancelled.");
        return exercise.Pass($"Both calls list {string.Join(", ", second)}, and no consumer is left behind.");
    }

    /// <summary>The consumer `incident` as the server sees it: where it begins, what it will be given, and whether it will stay.</summary>
    public static async Task<CheckResult> CheckIncidentAsync(INatsJSContext js, DateTimeOffset began)
    {
        const int wanted = 3;
        var exercise = Exercises.Find("incident");
        if (await Find.ConsumerAsync(js, "REPLAYNIGHT", "incident") is not { Info: var info })
            return exercise.NotYet("REPLAYNIGHT has no consumer `incident` yet.");

        var (config, given) = (info.Config, (int)info.NumPending + (int)info.Delivered.ConsumerSeq);
        if (string.IsNullOrEmpty(config.DurableName))
            return exercise.Mistake("ephemeral", $"The consumer has a name, and is not durable: it goes after {config.InactiveThreshold.TotalSeconds:0} idle seconds.");
        if (config.DeliverPolicy == ConsumerConfigDeliverPolicy.New)
            return exercise.Mistake("new", $"The consumer will be given {given} of the {wanted} shipments: it begins at its own creation.");
        if (config.FilterSubject != "replaynight.shipped")
            return exercise.Mistake("no-filter", $"The consumer will be given {given} messages; {wanted} of them are shipments since {began:T}.");
        if (config.DeliverPolicy == ConsumerConfigDeliverPolicy.All)
            return exercise.Mistake("all", $"The consumer will be given {given} shipments; {wanted} are from the time since {began:T}.");
        if (given != wanted)
            return exercise.NotYet($"The consumer begins by `{config.DeliverPolicy}`.", expected: $"{wanted} shipments", actual: $"{given} shipments",
                hint: $"`OptStartTime` is {config.OptStartTime:O}; the incident began at {began:O}.");
        if (config.AckPolicy != ConsumerConfigAckPolicy.Explicit)
            return exercise.NotYet($"The ack policy is `{config.AckPolicy}`: after a crash nobody knows which shipments are already checked.");
        return exercise.Pass($"{given} shipments since {began:T}, one by one acked, and the place survives a crash.");
    }

    private static async Task<List<ConsumerInfo>> ConsumersLeftAsync(INatsJSContext js)
    {
        var left = new List<ConsumerInfo>();
        await foreach (var consumer in js.ListConsumersAsync("REPLAYAUDIT"))
            left.Add(consumer.Info);
        return left;
    }
}
