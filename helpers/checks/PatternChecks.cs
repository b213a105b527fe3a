using System.Text.Json;

namespace Course.Helpers;

/// <summary>Lesson 11: where the parcel without an address is, and what an account held at a sequence.</summary>
public static class PatternChecks
{
    private sealed record StoredSnapshot(ulong UpTo, Dictionary<string, decimal> Balances);

    private sealed record StoredEvent(string What, decimal Amount);

    /// <summary>Where the parcel without an address is.</summary>
    public static async Task<CheckResult> CheckLastWordsAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("last-words");
        var queued = await SettledParcelsAsync(js);
        var dead = new List<INatsJSMsg<string>>();
        var reader = await js.CreateOrderedConsumerAsync("DEAD");
        await foreach (var msg in reader.FetchNoWaitAsync<string>(new NatsJSFetchOpts { MaxMsgs = 100 }))
            dead.Add(msg);

        var waits = queued.Contains("parcels.3");
        if (dead.Count == 0 && waits)
            return exercise.NotYet("Parcel 3 is still in PARCELS, nobody has said that it is finished, and DEAD is empty.");
        if (dead.Count == 0)
            return exercise.Mistake("only-term", "Parcel 3 is nowhere: it has left PARCELS, and DEAD is empty.");
        if (dead.Count > 1)
            return exercise.NotYet($"DEAD holds {dead.Count} messages; only parcel 3 belongs there, once.");
        if (dead[0].Subject != "dead.parcels.3")
            return exercise.Mistake("lost-subject", $"DEAD has one message, under `{dead[0].Subject}`; expected was `dead.parcels.3`.");
        if (dead[0].Headers is not { } headers || !headers.TryGetLastValue("Dead-Reason", out var reason))
            return exercise.Mistake("no-reason", "Parcel 3 is in DEAD, without a header `Dead-Reason`.");
        if (dead[0].Data?.Contains("book 3") != true)
            return exercise.NotYet($"The message in DEAD says `{dead[0].Data}`; the parcel itself is missing.");
        if (waits)
            return exercise.Mistake("only-copy", "Parcel 3 is in DEAD, and in PARCELS too.");
        if (queued.Count > 0)
            return exercise.NotYet($"PARCELS still holds {string.Join(", ", queued)}.");
        return exercise.Pass($"Parcel 3 is in DEAD (*{reason}*), and PARCELS is empty.");
    }

    // An ack or a term takes a moment to arrive.
    private static Task<List<string>> SettledParcelsAsync(INatsJSContext js) => Waiting.SettledAsync(
        async () =>
        {
            var stream = await js.GetStreamAsync("PARCELS", new StreamInfoRequest { SubjectsFilter = "parcels.*" });
            return stream.Info.State.Subjects?.Keys.Order().ToList() ?? new List<string>();
        },
        subjects => subjects.Count == 0,
        subjects => subjects.Count);

    /// <summary>Asks for the balances at every sequence.</summary>
    public static async Task<CheckResult> CheckBalanceAsync(INatsJSContext js, Func<string, ulong, Task<decimal>> balance)
    {
        var exercise = Exercises.Find("balance-then");
        var (right, upTo) = await ReferenceAsync(js);
        var given = new Dictionary<(string Account, ulong Seq), decimal>();
        foreach (var asked in right.Keys)
            try
            {
                given[asked] = await balance(asked.Account, asked.Seq);
            }
            catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
            {
                return exercise.NotYet($"`BalanceAsync(\"{asked.Account}\", {asked.Seq})` failed: {e.Message}");
            }

        var wrong = right.Keys.Where(asked => given[asked] != right[asked]).ToList();
        if (wrong.Count == 0)
            return exercise.Pass(
                $"{right.Count} questions, {right.Count} right answers: Ada had {right[("ada", 10)]} at sequence 10, and " +
                $"{right[("ada", 12)]} at 12.");
        var first = wrong[0];
        var who = char.ToUpperInvariant(first.Account[0]) + first.Account[1..];
        var said = $"{who} had {right[first]} after sequence {first.Seq}, and `BalanceAsync` says {given[first]}.";
        if (given.Values.All(v => v == 0))
            return exercise.NotYet($"`BalanceAsync` says 0, whatever it is asked. {said}");
        if (given.Keys.All(asked => given[asked] == right[(asked.Account, 12)]))
            return exercise.Mistake("always-now", said);
        if (given.All(g => g.Value == right[(g.Key.Account, upTo)]))
            return exercise.Mistake("only-snapshot", said);
        if (given[("ben", 12)] < 0)
            return exercise.Mistake("no-snapshot", said);
        if (given[("ada", 12)] != right[("ada", 12)] && given[("ben", 12)] == right[("ben", 12)])
            return exercise.Mistake("nine-twice", said);
        return exercise.NotYet(said);
    }

    // The answers, message by message from the two streams.
    private static async Task<(Dictionary<(string Account, ulong Seq), decimal> Balances, ulong UpTo)> ReferenceAsync(INatsJSContext js)
    {
        var (events, snapshots) = (await js.GetStreamAsync("EVENTS"), await js.GetStreamAsync("SNAPSHOTS"));
        var stored = await snapshots.GetAsync(new StreamMsgGetRequest { LastBySubj = "snapshots.accounts" });
        var snapshot = JsonSerializer.Deserialize<StoredSnapshot>(stored.Message.Data.Span)!;
        var (now, answers) = (snapshot.Balances, new Dictionary<(string, ulong), decimal>());
        for (var seq = snapshot.UpTo; seq <= events.Info.State.LastSeq; seq++)
        {
            var message = (await events.GetAsync(new StreamMsgGetRequest { Seq = seq })).Message;
            if (seq > snapshot.UpTo)
                now = After(now, message.Subject.Split('.')[^1], JsonSerializer.Deserialize<StoredEvent>(message.Data.Span)!);
            foreach (var (account, value) in now)
                answers[(account, seq)] = value;
        }
        return (answers, snapshot.UpTo);
    }

    private static Dictionary<string, decimal> After(Dictionary<string, decimal> before, string account, StoredEvent e) =>
        new(before) { [account] = before.GetValueOrDefault(account) + (e.What == "withdrawn" ? -e.Amount : e.Amount) };
}
