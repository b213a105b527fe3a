using System.Text.Json;

namespace Course.Helpers;

/// <summary>Lesson 3: the cancellations, and the orders of desk and overflow, that the streams really hold.</summary>
public static class PublishChecks
{
    /// <summary>The cancellations that the stream really holds.</summary>
    public static async Task<CheckResult> CheckCancellationAsync(INatsJSContext js)
    {
        const string wanted = "cancel-ORD-00003";
        var exercise = Exercises.Find("cancel-once");
        var stored = await OrdersAsync(js, "CANCEL");
        var ids = stored.Select(m => m.Id).Distinct().ToList();

        if (stored.Count == 0)
            return exercise.NotYet("CANCEL holds no message on `cancel.requested` yet.");
        if (stored.Any(m => m.OrderId != "ORD-00003"))
            return exercise.NotYet("Only one order was cancelled.", "ORD-00003", Numbers(stored));
        if (stored.Count > 1 && ids is [null])
            return exercise.Mistake("no-id", "CANCEL holds the cancellation more than once.", "1 message", $"{stored.Count} messages, none with an id");
        if (stored.Count > 1)
            return exercise.Mistake("new-id", "CANCEL holds the cancellation more than once.", "1 message",
                $"{stored.Count} messages, with the ids {string.Join(", ", ids)}");
        if (ids[0] == "ORD-00003")
            return exercise.Mistake("order-id", "CANCEL holds one cancellation.", $"id `{wanted}`", $"id `{ids[0]}`", isAlmost: true);
        if (ids[0] != wanted)
            return exercise.Almost("CANCEL holds one cancellation.", expected: $"id `{wanted}`", actual: $"id `{ids[0] ?? "none"}`",
                hint: "The next press is compared with the header `Nats-Msg-Id` of this message: both need the id that was agreed on.");
        return exercise.Pass("Three presses, one cancellation in the stream.");
    }

    /// <summary>Whether the overflow holds exactly what the desk refused.</summary>
    public static async Task<CheckResult> CheckOverflowAsync(INatsJSContext js)
    {
        const string expected = "desk: ORD-00001, ORD-00002, ORD-00003; overflow: ORD-00004, ORD-00005";
        var exercise = Exercises.Find("full-desk");
        if (await Find.StreamAsync(js, "DESK") is not { Info.Config: var config } || await Find.StreamAsync(js, "OVERFLOW") == null)
            return exercise.NotYet("DESK or OVERFLOW is not on the server. Run the cell above first.");
        var (desk, overflow) = (await OrdersAsync(js, "DESK"), await OrdersAsync(js, "OVERFLOW"));
        var actual = $"desk: {Numbers(desk)}; overflow: {Numbers(overflow)}";

        if (config.Discard != StreamConfigDiscard.New)
            return exercise.Mistake("discard-old", "DESK no longer refuses what does not fit.", expected, actual);
        if (config.MaxMsgs != 3)
            return exercise.Mistake("bigger-desk", $"DESK has room for {config.MaxMsgs} orders now.", expected, actual);
        if (overflow.Count == 0)
            return exercise.NotYet("Two orders are nowhere.", expected, actual, hint: "DESK refused them, and told your program so. Where does the program look?");
        if (overflow.Any(o => desk.Contains(o)))
            return exercise.Mistake("both", "Some orders are in both streams.", expected, actual);
        return actual == expected
            ? exercise.Pass("Three orders on the desk, two in the overflow, none lost.")
            : exercise.Almost("The overflow does not hold exactly what the desk refused.", expected, actual);
    }

    private static string Numbers(IEnumerable<(string OrderId, string? Id)> orders) =>
        orders.Any() ? string.Join(", ", orders.Select(o => o.OrderId)) : "none";

    private static async Task<List<(string OrderId, string? Id)>> OrdersAsync(INatsJSContext js, string name)
    {
        var messages = await Stored.MessagesAsync<string>(await js.GetStreamAsync(name));
        return messages.ConvertAll(msg => (JsonDocument.Parse(msg.Data!).RootElement.GetProperty("order_id").GetString()!, Stored.IdOf(msg)));
    }
}
