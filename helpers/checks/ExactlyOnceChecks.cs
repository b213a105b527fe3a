namespace Course.Helpers;

/// <summary>Lesson 9: which sales are in the till, and whether a ferry's stream remembers ids for long enough.</summary>
public static class ExactlyOnceChecks
{
    private const string Wanted = "1 2 3 4";

    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(15), LongestMemory = TimeSpan.FromMinutes(30);

    /// <summary>Which sales are in TILL, and under which message ids.</summary>
    public static async Task<CheckResult> CheckMissingOrderAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("missing-order");
        var messages = await Stored.MessagesAsync<string>(await js.GetStreamAsync("TILL"));
        var stored = messages.Select(msg => (Order: msg.Subject.Split('.')[^1], Id: Stored.IdOf(msg) ?? "")).ToList();

        var orders = string.Join(" ", stored.Select(s => s.Order));
        const string found = "TILL does not hold each of the four orders once.";
        if (stored.Count == 0)
            return exercise.NotYet("TILL is empty: no sale was stored.", Wanted, "none");
        if (orders == Wanted)
            return stored.Any(s => s.Id.Length == 0)
                ? exercise.Almost("Not all orders carry an id: a retry would be stored twice.", hint: "Give every publish its `MsgId`.")
                : exercise.Pass("TILL holds the orders 1 2 3 4, each once, and the retry of 2 was a duplicate.");
        if (stored.Any(s => s.Id.Length == 0))
            return exercise.Mistake("no-id", found, Wanted, orders);
        if (stored.Count(s => s.Order == "2") > 1)
            return exercise.Mistake("new-id", found, Wanted, orders);
        if (stored.Any(s => s.Id is "ada" or "cleo"))
            return exercise.NotYet(found, Wanted, orders);
        return stored.Any(s => s.Id.Contains("ada", StringComparison.Ordinal))
            ? exercise.Mistake("two-alike", found, Wanted, orders)
            : exercise.NotYet(found, Wanted, orders, $"The ids in TILL are {string.Join(", ", stored.Select(s => $"`{s.Id}`"))}.");
    }

    /// <summary>How long FERRY keeps orders, and how long their ids.</summary>
    public static async Task<CheckResult> CheckFerryAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("ferry-window");
        var config = (await js.GetStreamAsync("FERRY")).Info.Config;
        var found = $"FERRY keeps orders for {Minutes(config.MaxAge)} and ids for {Minutes(config.DuplicateWindow)}.";
        if (config.MaxAge == TimeSpan.Zero)
            return exercise.NotYet("FERRY keeps orders for ever; an hour was wanted.");
        if (config.MaxAge < TimeSpan.FromHours(1))
            return exercise.Mistake("short-age", found, "orders for 60 minutes", $"orders for {Minutes(config.MaxAge)}");
        if (config.MaxAge > TimeSpan.FromHours(1))
            return exercise.NotYet(found, "orders for 60 minutes", $"orders for {Minutes(config.MaxAge)}");
        if (config.DuplicateWindow < LongestRetry)
            return exercise.Mistake("default-window", found, "ids for more than 15 minutes", $"ids for {Minutes(config.DuplicateWindow)}");
        if (config.DuplicateWindow == LongestRetry)
            return exercise.Almost(found, "ids for more than 15 minutes", "ids for 15 minutes",
                "A retry after exactly 15 minutes may come a moment too late: leave some room.");
        if (config.DuplicateWindow > LongestMemory)
            return exercise.Mistake("whole-hour", found, "ids for at most 30 minutes", $"ids for {Minutes(config.DuplicateWindow)}", isAlmost: true);
        return exercise.Pass(found + " A retry after 15 minutes is still known.");
    }

    private static string Minutes(TimeSpan time) => $"{time.TotalMinutes:0.#} minutes";
}
