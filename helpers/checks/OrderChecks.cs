using System.Text.Json;

namespace Course.Helpers;

/// <summary>Lesson 8c: the board's order and the brewers' two settings, as the server has them.</summary>
public static class OrderChecks
{
    /// <summary>What stands on the board, in its order, and how the scribe was told to work.</summary>
    public static async Task<CheckResult> CheckBoardAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("board-order");
        if (await Find.StreamAsync(js, "ACKBOARD") is not { } board || await Find.ConsumerAsync(js, "ACKSTEPS", "scribe") is not { } scribe)
            return exercise.NotYet("There is no board yet: run the cell.");

        const string wanted = "created, paid, shipped";
        var steps = await StepsAsync(board);
        var (there, most) = (string.Join(", ", steps), scribe.Info.Config.MaxAckPending);
        if (there == wanted && most == 1)
            return exercise.Pass($"The board says {there}: with `MaxAckPending` 1 nothing overtakes what failed.");
        if (!steps.Contains("paid"))
            return exercise.Mistake("dropped", "*paid* is not on the board.", wanted, there);
        if (most is > 1 and < 1000)
            return exercise.Mistake("two", $"`MaxAckPending` is {most}.", wanted, there);
        if (there == wanted)
            return exercise.Almost("The board is right, and nothing yet keeps it so.", "`MaxAckPending` 1", $"`MaxAckPending` {most}",
                "The server still hands the next step out while one is unanswered. Which setting of the consumer forbids that?");
        return exercise.NotYet("The board is not in order.", wanted, there);
    }

    private static async Task<List<string>> StepsAsync(INatsJSStream board) =>
        [.. (await Stored.MessagesAsync<string>(board)).Select(step => JsonDocument.Parse(step.Data!).RootElement.GetProperty("order_id").GetString()!)];

    /// <summary>Do the brewers' two settings fit together?</summary>
    public static async Task<CheckResult> CheckBrewersAsync(INatsJSContext js)
    {
        const int workers = 3, slowest = 2, longest = 30;
        var exercise = Exercises.Find("brewery");
        if (await Find.ConsumerAsync(js, "ACKBREW", "brewers") is not { Info.Config: var config })
            return exercise.NotYet("ACKBREW has no consumer `brewers` yet.");

        var (wait, most) = (config.AckWait.TotalSeconds, config.MaxAckPending);
        var there = $"`AckWait` {wait:0.#} s, `MaxAckPending` {most}";
        // The fair share; a worker may hold more of it while another holds less.
        var queue = Math.Ceiling((double)most / workers) * slowest;
        if (wait == longest && most == 1000)
            return exercise.NotYet($"{there}: a worker may hold 334 messages, which take it 668 s.");
        if (wait > longest)
            return exercise.Mistake("too-patient", $"{there}: after a crash its messages wait {wait:0} s.");
        if (most is > 0 and < workers)
            return exercise.Mistake("idle", $"{there}: {workers - most} of {workers} workers have nothing to do.");
        if (wait <= slowest)
            return exercise.Mistake("hasty", $"{there}: one message alone may take {slowest} s.");
        if (queue >= wait)
            return exercise.NotYet($"{there}: the last of a worker's messages is done after {queue:0} s.", $"less than {wait:0.#} s", $"{queue:0} s",
                $"With {workers} workers and {slowest} s each, {wait:0.#} s are enough for fewer than {wait / slowest * workers:0} messages in all.");
        return exercise.Pass($"{there}: the last of a worker's messages is done after {queue:0} s, and after a crash they wait {wait:0.#} s.");
    }
}
