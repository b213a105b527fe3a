namespace Course.Helpers;

/// <summary>Lesson 6: the learner's report, called twice, held against the stream; and what it left on the server.</summary>
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

    private static async Task<List<ConsumerInfo>> ConsumersLeftAsync(INatsJSContext js)
    {
        var left = new List<ConsumerInfo>();
        await foreach (var consumer in js.ListConsumersAsync("REPLAYAUDIT"))
            left.Add(consumer.Info);
        return left;
    }
}
