namespace Course.Helpers;

/// <summary>The clinic: each patient as the server has it now, and the diagnosis beside it.</summary>
public static class ClinicChecks
{
    /// <summary>Patient 1.</summary>
    public static async Task<CheckResult> CheckTillAsync(INatsJSContext js, Diagnosis diagnosis)
    {
        var exercise = Exercises.Find("clinic-till");
        if (diagnosis == Diagnosis.Unknown)
            return exercise.NotYet("No diagnosis yet. Which stream do the three acks name?");
        if (diagnosis is Diagnosis.StreamFull or Diagnosis.StoredInMemory)
            return exercise.Mistake("not-persisting", $"Your diagnosis is `{diagnosis}`.");
        if (diagnosis != Diagnosis.StreamNotCreated)
            return exercise.NotYet($"Your diagnosis is `{diagnosis}`, which is a consumer's illness; nobody consumes here yet.");

        var extra = await Find.StreamAsync(js, "CLINIC1EXTRA");
        if (extra == null || extra.Info.State.Messages < 5)
            return exercise.Mistake("deleted",
                $"CLINIC1EXTRA {(extra == null ? "is gone" : $"holds {extra.Info.State.Messages} messages")}; it held five.");
        if (await Find.StreamAsync(js, "CLINIC1") == null)
            return exercise.NotYet($"The diagnosis is right. There is still no CLINIC1, and CLINIC1EXTRA stores {Subjects(extra)}.");
        if (!await OwnsAsync(js, "CLINIC1", "clinic1.sale"))
            return exercise.Mistake("other-subject", "CLINIC1 exists, and a sale on `clinic1.sale` would still be stored elsewhere.");
        return exercise.Pass(
            $"CLINIC1 stores `clinic1.sale` from now on, and CLINIC1EXTRA ({Subjects(extra)}) has kept its five messages.");
    }

    /// <summary>Patient 2.</summary>
    public static async Task<CheckResult> CheckArchiveAsync(INatsJSContext js, Diagnosis diagnosis)
    {
        var exercise = Exercises.Find("clinic-archive");
        if (diagnosis == Diagnosis.Unknown)
            return exercise.NotYet("No diagnosis yet. Twelve published, five stored: what would the seven missing acks have said?");
        if (diagnosis == Diagnosis.StoredInMemory)
            return exercise.Mistake("memory", "Your diagnosis is `StoredInMemory`.");
        if (diagnosis != Diagnosis.StreamFull)
            return exercise.NotYet($"Your diagnosis is `{diagnosis}`. The stream is there, and nobody consumes from it.");

        var stream = await js.GetStreamAsync("CLINIC2");
        var (state, config) = (stream.Info.State, stream.Info.Config);
        var orders = await StoredAsync<int>(stream);
        if (config.Discard == StreamConfigDiscard.Old && !orders.Contains(1))
            return exercise.Mistake("discard-old", $"CLINIC2 holds the orders {string.Join(", ", orders)}.");
        if (orders.Count > orders.Distinct().Count())
            return exercise.Mistake("twice", $"CLINIC2 holds {orders.Count} messages, for {orders.Distinct().Count()} orders.");
        if (orders.Count < 12 && config.MaxMsgs is -1 or >= 12)
            return exercise.Mistake("not-resent", $"CLINIC2 has room now, and still holds {orders.Count} orders of 12.");
        if (orders.Count < 12)
            return exercise.NotYet("The diagnosis is right.", "12 orders", $"{orders.Count}",
                $"`MaxMsgs` is {config.MaxMsgs}, and the stream holds {state.Messages}: what would a thirteenth be told?");
        return exercise.Pass($"All twelve orders are stored, each once; `MaxMsgs` is {config.MaxMsgs}.");
    }

    /// <summary>Patient 3.</summary>
    public static async Task<CheckResult> CheckTwinsAsync(INatsJSContext js, Diagnosis mailer, Diagnosis auditor)
    {
        var exercise = Exercises.Find("clinic-twins");
        if (mailer == Diagnosis.Unknown || auditor == Diagnosis.Unknown)
            return exercise.NotYet(
                "Two diagnoses are wanted, for `mailer` and for `auditor`. They look alike; their configurations do not.");
        if ((mailer, auditor) == (Diagnosis.WrongFilter, Diagnosis.DeliverPolicyNew))
            return exercise.Mistake("swapped", "Your diagnoses are `WrongFilter` for `mailer` and `DeliverPolicyNew` for `auditor`.");
        if ((mailer, auditor) != (Diagnosis.DeliverPolicyNew, Diagnosis.WrongFilter))
            return exercise.NotYet(
                $"Your diagnoses are `{mailer}` and `{auditor}`. At least one of them does not explain why *nothing* comes.");

        if ((await js.GetStreamAsync("CLINIC3")).Info.State.Messages is not 8 and var stored)
            return exercise.Mistake("published-again", $"CLINIC3 holds {stored} payments; eight were made.");
        var (mails, audits) = (await PromisedAsync(js, "mailer"), await PromisedAsync(js, "auditor"));
        if (audits.Filter == "clinic3.*")
            return exercise.Mistake("one-star", $"The filter of `auditor` is `{audits.Filter}`, and `clinic3.eu.paid` does not match it.");
        if (mails.Total < 8 || audits.Total < 8)
            return exercise.NotYet("The diagnoses are right.", "eight payments for each", $"`mailer` can see {mails.Total}, `auditor` {audits.Total}",
                $"The filters are `{mails.Filter}` and `{audits.Filter}`.");
        var (mailed, audited) = (await ReceiveAsync(js, "mailer"), await ReceiveAsync(js, "auditor"));
        return mailed == 8 && audited == 8
            ? exercise.Pass("The check has run both programs: eight mails, eight audits.")
            : exercise.NotYet("The check has run both programs.", "eight payments for each", $"`mailer` {mailed}, `auditor` {audited}",
                "What one of them had before it was changed does not come again: delete it, and create it anew.");
    }

    /// <summary>Patient 4.</summary>
    public static async Task<CheckResult> CheckKitchenAsync(INatsJSContext js, Diagnosis diagnosis)
    {
        var exercise = Exercises.Find("clinic-kitchen");
        if (diagnosis == Diagnosis.Unknown)
            return exercise.NotYet("No diagnosis yet. Ten orders were cooked more than ten times, and nobody sent a nak.");
        if (diagnosis == Diagnosis.PoisonMessage)
            return exercise.Mistake("poison", "Your diagnosis is `PoisonMessage`.");
        if (diagnosis != Diagnosis.RedeliveryStorm)
            return exercise.NotYet($"Your diagnosis is `{diagnosis}`. That would make meals fewer, not more.");

        var kitchen = await Find.ConsumerAsync(js, "CLINIC4", "kitchen");
        if (kitchen == null)
            return exercise.NotYet("CLINIC4 has no consumer `kitchen` any more.");
        var config = kitchen.Info.Config;
        if (config.MaxDeliver == 1)
            return exercise.Mistake("max-deliver",
                "`MaxDeliver` is 1: no order is ever cooked twice, and an order whose cook faints is never cooked.");
        var wanted = 10 + (int)kitchen.Info.NumPending;
        var meals = await Wards.CookAsync(js);
        var found = $"The check has sent the kitchen 10 new orders: {meals} meals for {wanted} " +
            $"(`AckWait` {config.AckWait.TotalSeconds:0.##} s, `MaxAckPending` {config.MaxAckPending}).";
        if (meals <= wanted)
            return exercise.Pass(found);
        return config.MaxAckPending < 1000 ? exercise.Mistake("still-too-many", found)
            : config.AckWait != TimeSpan.FromSeconds(0.2) ? exercise.Mistake("still-too-short", found)
            : exercise.NotYet($"The diagnosis is right. {found}");
    }

    /// <summary>Patient 5.</summary>
    public static async Task<CheckResult> CheckInvoicesAsync(INatsJSContext js, Diagnosis diagnosis)
    {
        var exercise = Exercises.Find("clinic-invoices");
        if (diagnosis == Diagnosis.Unknown)
            return exercise.NotYet("No diagnosis yet. How many messages, and how many deliveries?");
        if (diagnosis == Diagnosis.RedeliveryStorm)
            return exercise.Mistake("storm", "Your diagnosis is `RedeliveryStorm`.");
        if (diagnosis != Diagnosis.PoisonMessage)
            return exercise.NotYet($"Your diagnosis is `{diagnosis}`. That does not explain one message that comes again and again.");

        var printer = await SettledPrinterAsync(js);
        var left = (await js.GetStreamAsync("CLINIC5")).Info.State.Messages;
        var parked = await StoredAsync<string>(await js.GetStreamAsync("CLINIC5PARKED"));
        if (left < 5)
            return exercise.Mistake("deleted", $"CLINIC5 holds {left} messages of five.");
        if (printer.NumAckPending == 0 && printer.NumPending == 0 && parked.Count == 0)
            return exercise.Mistake("not-parked", "Nothing comes again, and CLINIC5PARKED is empty.");
        if (printer.Config.MaxDeliver > 0 && parked.Count == 0)
            return exercise.Mistake("max-deliver", $"`MaxDeliver` is {printer.Config.MaxDeliver}, and CLINIC5PARKED is empty.");
        if (parked is not ["Test message"])
            return exercise.NotYet(
                "CLINIC5PARKED should hold one message, `Test message`. It holds " +
                $"{parked.Count}{(parked.Count > 0 ? $": {string.Join(", ", parked.Take(5).Select(p => $"`{p}`"))}" : "")}.");
        if (printer.NumAckPending > 0)
            return exercise.Mistake("not-terminated", $"The message is parked, and {printer.NumAckPending} is still waiting for an ack.");
        return exercise.Pass(
            $"The message is parked, {printer.NumPending} invoices are waiting, and the ack floor has moved on to " +
            $"{printer.AckFloor.StreamSeq}.");
    }

    private static string Subjects(INatsJSStream stream) => string.Join(", ", (stream.Info.Config.Subjects ?? []).Select(s => $"`{s}`"));

    // The server says which stream a subject belongs to; so nothing is published for the check.
    private static async Task<bool> OwnsAsync(INatsJSContext js, string stream, string subject)
    {
        await foreach (var name in js.ListStreamNamesAsync(subject))
            if (name == stream)
                return true;
        return false;
    }

    private static async Task<List<T>> StoredAsync<T>(INatsJSStream stream) => [.. (await Stored.MessagesAsync<T>(stream)).Select(msg => msg.Data!)];

    // What the figures promise: delivered already, or pending.
    private static async Task<(string? Filter, int Total)> PromisedAsync(INatsJSContext js, string name)
    {
        var info = (await Find.ConsumerAsync(js, "CLINIC3", name))?.Info;
        return info == null ? (null, 0) : (info.Config.FilterSubject, (int)info.NumPending + (int)info.Delivered.ConsumerSeq);
    }

    // Runs the program: what it gets now, and what was delivered before.
    private static async Task<int> ReceiveAsync(INatsJSContext js, string name)
    {
        var consumer = await js.GetConsumerAsync("CLINIC3", name);
        var received = (int)consumer.Info.Delivered.ConsumerSeq;
        if (received == 8)
            return received;
        var rest = new NatsJSFetchOpts { MaxMsgs = 8 - received, Expires = TimeSpan.FromSeconds(5) };
        await foreach (var msg in consumer.FetchAsync<int>(rest))
        {
            await msg.AckAsync();
            received++;
        }
        return received;
    }

    // An ack or a term arrives a moment after its call has returned: the check gives it that moment.
    private static Task<ConsumerInfo> SettledPrinterAsync(INatsJSContext js) => Waiting.SettledAsync(
        async () => (await js.GetConsumerAsync("CLINIC5", "printer")).Info, info => info.NumAckPending == 0, info => info.NumAckPending);
}
