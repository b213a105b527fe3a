using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Helpers;

/// <summary>Lesson 3: the cancellations that the stream really holds.</summary>
public static partial class PublishChecks
{
    /// <summary>The cancellations that the stream really holds.</summary>
    public static async Task<CheckResult> CheckCancellationAsync(INatsJSContext js)
    {
        const string wanted = "cancel-ORD-00003";
        var exercise = Exercises.Find("cancel-once");
        var stored = await StoredCancellationsAsync(js);
        var ids = stored.Select(m => m.Id).Distinct().ToList();

        if (stored.Count == 0)
            return exercise.NotYet("CANCEL holds no message on `cancel.requested` yet.");
        if (stored.Any(m => m.OrderId != "ORD-00003"))
            return exercise.NotYet(
                $"CANCEL holds orders {string.Join(", ", stored.Select(m => m.OrderId))}; only ORD-00003 was cancelled.");
        if (stored.Count > 1 && ids is [null])
            return exercise.Mistake("no-id",
                $"CANCEL holds {stored.Count} cancellations of ORD-00003, none with a message id; one was wanted.");
        if (stored.Count > 1)
            return exercise.Mistake("new-id",
                $"CANCEL holds {stored.Count} cancellations of ORD-00003, with the ids {string.Join(", ", ids)}; one was " +
                "wanted.");
        if (ids[0] == "ORD-00003")
            return exercise.Mistake("order-id", "CANCEL holds one cancellation.", $"id `{wanted}`", $"id `{ids[0]}`", isAlmost: true);
        if (ids[0] != wanted)
            return exercise.Almost("CANCEL holds one cancellation.", expected: $"id `{wanted}`", actual: $"id `{ids[0] ?? "none"}`",
                hint: "The next press is compared with the header `Nats-Msg-Id` of this message: both need the id that was agreed on.");
        return exercise.Pass("Three presses, one cancellation in the stream.");
    }

    private static async Task<List<(string OrderId, string? Id)>> StoredCancellationsAsync(INatsJSContext js)
    {
        var found = new List<(string OrderId, string? Id)>();
        var stream = await js.GetStreamAsync("CANCEL");
        for (var seq = stream.Info.State.FirstSeq; stream.Info.State.Messages > 0 && seq <= stream.Info.State.LastSeq; seq++)
        {
            var message = (await stream.GetAsync(new StreamMsgGetRequest { Seq = seq })).Message;
            var id = MessageId().Match(Encoding.ASCII.GetString(Convert.FromBase64String(message.Hdrs ?? "")));
            var order = JsonDocument.Parse(message.Data).RootElement;
            found.Add((order.GetProperty("order_id").GetString()!, id.Success ? id.Groups[1].Value.Trim() : null));
        }
        return found;
    }

    [GeneratedRegex("Nats-Msg-Id: ?(.+)\r\n")]
    private static partial Regex MessageId();
}
