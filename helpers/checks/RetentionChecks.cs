namespace Course.Helpers;

/// <summary>
/// Lesson 7: the theatre's three policies, who holds the disk, the kitchen's queue after lunch, and the stream without customer 3, as the
/// server has them.
/// </summary>
public static class RetentionChecks
{
    /// <summary>The theatre's three streams: does each one's policy fit what is done with its messages?</summary>
    public static async Task<CheckResult> CheckTheatreAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("theatre");
        var policies = new Dictionary<string, StreamConfigRetention>();
        foreach (var name in new[] { "STAGEMAIL", "STAGECURTAIN", "STAGESALES" })
        {
            if (await Find.StreamAsync(js, name) is not { } stream)
                return exercise.NotYet($"There is no stream {name} yet.");
            policies[name] = stream.Info.Config.Retention;
        }

        var (mail, curtain, sales) = (policies["STAGEMAIL"], policies["STAGECURTAIN"], policies["STAGESALES"]);
        var there = string.Join(", ", policies.Select(p => $"{p.Key} `{p.Value}`"));
        if (policies.Values.All(p => p == StreamConfigRetention.Limits))
            return exercise.NotYet($"{there}: nothing ever leaves when it is done.");
        if (mail == StreamConfigRetention.Interest)
            return exercise.Mistake("mail-interest", $"{there}. At night no worker is up, and a confirmation is dropped on arrival.");
        if (curtain == StreamConfigRetention.Workqueue)
            return exercise.Mistake("curtain-queue", $"{there}. A second consumer for `stagecurtain.*` is refused.");
        if (sales != StreamConfigRetention.Limits)
            return exercise.Mistake("sales-gone", $"{there}. When the analysts of today have read a sale, it is gone.");
        if (mail != StreamConfigRetention.Workqueue || curtain != StreamConfigRetention.Interest)
            return exercise.Almost($"{there}. One of them does not let go of what is done.", hint:
                mail == StreamConfigRetention.Workqueue
                    ? "Look at STAGECURTAIN: who removes *the curtain rises* once lights and sound have heard it?"
                    : "Look at STAGEMAIL: who removes a confirmation that was sent?");
        return exercise.Pass($"{there}: somebody must do it, tell whoever is here, read it as often as you like.");
    }

    /// <summary>Which consumer holds messages back, and how many, against what the server says of each.</summary>
    public static async Task<CheckResult> CheckCulpritAsync(INatsJSContext js, (string Consumer, long Messages) culprit)
    {
        var exercise = Exercises.Find("disk-culprit");
        if (await Find.StreamAsync(js, "RETAINDISK") is not { } stream)
            return exercise.NotYet("There is no stream RETAINDISK: run the cell that makes it.");

        var (state, owed) = (stream.Info.State, new Dictionary<string, long>());
        await foreach (var consumer in js.ListConsumersAsync("RETAINDISK"))
            owed[consumer.Info.Name] = (long)consumer.Info.NumPending + consumer.Info.NumAckPending;
        if (culprit.Consumer.Length == 0)
            return exercise.NotYet($"`culprit` names nobody yet. RETAINDISK has {owed.Count} consumers.");
        if (!owed.TryGetValue(culprit.Consumer, out var pending))
            return exercise.NotYet($"RETAINDISK has no consumer `{culprit.Consumer}`; it has {string.Join(", ", owed.Keys)}.");
        if (pending == 0 && culprit.Consumer == "returns")
            return exercise.Mistake("floor", "`returns` has nothing pending and owes no ack.");
        if (pending == 0)
            return exercise.Mistake("innocent", $"`{culprit.Consumer}` has nothing pending and owes no ack.");
        if (culprit.Messages == (long)state.LastSeq)
            return exercise.Mistake("ever", $"{state.LastSeq} is the last sequence of RETAINDISK.");
        if (culprit.Messages != state.Messages)
            return exercise.Almost($"`{culprit.Consumer}` it is, but RETAINDISK does not hold so many messages.",
                actual: $"{culprit.Messages}", hint: "Ask the stream now: `State.Messages`, from a fresh `GetStreamAsync`.");
        return exercise.Pass($"`{culprit.Consumer}` has {pending} still to read, and RETAINDISK holds {state.Messages} for it alone.");
    }

    /// <summary>The kitchen's queue after lunch.</summary>
    public static async Task<CheckResult> CheckKitchenAsync(INatsJSContext js)
    {
        const int room = 20, cooked = 3;
        var exercise = Exercises.Find("kitchen-queue");
        var stream = await Find.StreamAsync(js, "RETAINKITCHEN");
        if (stream == null || stream.Info.State.LastSeq == 0)
            return exercise.NotYet("RETAINKITCHEN has taken no order yet: create the stream, and serve lunch.");

        var (config, state) = (stream.Info.Config, stream.Info.State);
        if (config.MaxMsgs <= 0 && config.MaxMsgsPerSubject <= 0)
            return exercise.NotYet(
                $"The kitchen took {state.LastSeq} orders of 25 and holds {state.Messages}; {room} may wait, and cooked ones " +
                $"leave (`Retention` is `{config.Retention}`).");
        if (config.Retention == StreamConfigRetention.Interest)
            return exercise.Mistake("interest",
                $"{state.LastSeq} orders were taken and {state.Messages} are there; the cook came after they were published, " +
                "and has cooked none.");
        if (config.MaxMsgs <= 0)
            return exercise.Mistake("per-subject",
                $"The kitchen took {state.LastSeq} orders: {config.MaxMsgsPerSubject} for each table; {room} in all were " +
                "wanted.");
        if (config.MaxMsgs != room)
            return exercise.Almost("The limit is of the right kind.", $"`MaxMsgs` {room}", $"`MaxMsgs` {config.MaxMsgs}",
                "*At most 20 may wait* is the number itself.");
        if (config.Discard == StreamConfigDiscard.Old)
            return exercise.Mistake("old",
                $"All {state.LastSeq} orders were taken, and the first {state.LastSeq - room} of them were dropped before " +
                "the cook came.");
        if (config.Retention == StreamConfigRetention.Limits)
            return exercise.Mistake("limits", $"The cook has acked {cooked} orders, and {state.Messages} are still there.");
        if (state.LastSeq != room || state.Messages != room - cooked)
            return exercise.NotYet(
                "The configuration fits, and the orders do not.", $"{room} taken, {room - cooked} there",
                $"{state.LastSeq} taken, {state.Messages} there", "Did lunch run once, after the stream was created?");
        return exercise.Pass(
            $"{room} orders taken, five refused, {cooked} cooked and gone; {state.Messages} wait, from sequence " +
            $"{state.FirstSeq} on.");
    }

    /// <summary>The stream without customer 3.</summary>
    public static async Task<CheckResult> CheckForgottenAsync(INatsJSContext js)
    {
        const string subject = "retainforget.3";
        var exercise = Exercises.Find("forget-customer");
        if (await Find.StreamAsync(js, "RETAINFORGET") == null)
            return exercise.Mistake("new-stream", "There is no stream RETAINFORGET any more.");

        var everything = new StreamInfoRequest { SubjectsFilter = ">", DeletedDetails = true };
        var state = (await js.GetStreamAsync("RETAINFORGET", everything)).Info.State;
        var left = state.Subjects?.TryGetValue(subject, out var count) == true ? count : 0;
        if (state.LastSeq == 12 && state.Messages == 12)
            return exercise.NotYet($"RETAINFORGET still holds all 12 orders, {left} of them on `{subject}`.");
        if (state.Messages == 0)
            return exercise.Mistake("everything", "RETAINFORGET is empty; nine orders of other customers were to stay.");
        if (left == 0 && state.LastSeq != 12)
            return exercise.Mistake("new-stream",
                $"RETAINFORGET holds {state.Messages} orders, and its last sequence is {state.LastSeq}; it was 12.");
        if (left > 0)
            return exercise.Mistake("not-all",
                $"RETAINFORGET holds {state.Messages} orders, and {left} on `{subject}`: none were to stay.");
        if (state.Messages != 9)
            return exercise.NotYet("Customer 3 is gone, and others with them.", "9 orders left", $"{state.Messages} left",
                "Run the whole cell again; it brings the orders back. Then purge one subject only.");
        return exercise.Pass($"Nine orders are left, at their old sequences; {string.Join(", ", state.Deleted!)} are holes.");
    }
}
