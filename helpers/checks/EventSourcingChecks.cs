using System.Text.Json;

namespace Course.Helpers;

/// <summary>Lesson 11a: what an account held at a sequence, and who sits on 12A.</summary>
public static class EventSourcingChecks
{
    private sealed record StoredSnapshot(ulong UpTo, Dictionary<string, decimal> Balances);

    private sealed record StoredEvent(string What, decimal Amount);

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
        var said = $"{who}'s balance after sequence {first.Seq} is another.";
        var (wanted, there) = ($"{right[first]}", $"{given[first]}");
        if (given.Values.All(v => v == 0))
            return exercise.NotYet($"`BalanceAsync` says 0, whatever it is asked. {said}", wanted, there);
        if (given.Keys.All(asked => given[asked] == right[(asked.Account, 12)]))
            return exercise.Mistake("always-now", said, wanted, there);
        if (given.All(g => g.Value == right[(g.Key.Account, upTo)]))
            return exercise.Mistake("only-snapshot", said, wanted, there);
        if (given[("ben", 12)] < 0)
            return exercise.Mistake("no-snapshot", said, wanted, there);
        if (given[("ada", 12)] != right[("ada", 12)] && given[("ben", 12)] == right[("ben", 12)])
            return exercise.Mistake("nine-twice", said, wanted, there, isAlmost: true);
        return exercise.NotYet(said, wanted, there, $"`BalanceAsync` is right for {given.Count(g => right[g.Key] == g.Value)} of {right.Count} questions.");
    }

    /// <summary>Who sits on 12A, by the stream, and who believes to.</summary>
    public static async Task<CheckResult> CheckSeatAsync(INatsJSContext js, IReadOnlyList<(string Customer, bool Reserved)> answers)
    {
        var exercise = Exercises.Find("one-seat");
        var seats = await js.GetStreamAsync("SEATS", new StreamInfoRequest { SubjectsFilter = "seats.>" });
        var owners = seats.Info.State.Subjects != null && seats.Info.State.Subjects.TryGetValue("seats.12A", out var count) ? count : 0;
        var told = answers.Where(a => a.Reserved).Select(a => a.Customer).ToList();

        if (owners > 1)
            return exercise.NotYet(
                $"Seat 12A is stored {owners} times: for {string.Join(", ", told)}. The server has to refuse the second.");
        if (owners == 0 && told.Count == 0)
            return exercise.Mistake("whole-stream", "Nobody got seat 12A, though it was free.");
        if (owners == 0)
            return exercise.NotYet($"{string.Join(", ", told)} were told that 12A is theirs, and the stream has no reservation for it.");
        if (told.Count > 1)
            return exercise.Mistake("message-id",
                $"The stream has one reservation of 12A, and {told.Count} customers believe that it is theirs: " +
                $"{string.Join(", ", told)}.");
        if (told.Count == 0)
            return exercise.Mistake("never-told", "The stream has one reservation of 12A, and nobody was told so.");
        return exercise.Pass($"One reservation of 12A, and one customer who knows: {told[0]}. The others were told no.");
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
