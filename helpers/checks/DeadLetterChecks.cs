namespace Course.Helpers;

/// <summary>Lesson 11d: where each parcel went, and how many letters were given up.</summary>
public static class DeadLetterChecks
{
    /// <summary>Where the parcel without an address is, and the one whose owner was not at home.</summary>
    public static async Task<CheckResult> CheckLastWordsAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("last-words");
        var queued = await SettledParcelsAsync(js);
        var dead = await Stored.MessagesAsync<string>(await js.GetStreamAsync("DEAD"));
        var waits = queued.Contains("parcels.3");
        if (queued.Count == 4 && dead.Count == 0)
            return exercise.NotYet("All four parcels are still in PARCELS: nobody has answered the server. DEAD is empty.");
        if (dead.Count == 0 && waits)
            return exercise.NotYet("Parcel 3 is still in PARCELS, nobody has said that it is finished, and DEAD is empty.");
        if (dead.Any(d => d.Subject == "dead.parcels.2"))
            return exercise.Mistake("too-early", "Parcel 2 is in DEAD, and only its owner was out.");
        if (dead.Count == 0)
            return exercise.Mistake("only-term", "Parcel 3 is nowhere: it has left PARCELS, and DEAD is empty.");
        if (dead.Count > 1)
            return exercise.NotYet("Only parcel 3 belongs into DEAD, once.", "1 message", $"{dead.Count} messages");
        return Grave(exercise, dead[0], waits) ?? Rest(exercise, queued);
    }

    /// <summary>How many messages of MAIL no delivery will ever reach.</summary>
    public static async Task<CheckResult> CheckGivenUpAsync(INatsJSContext js, long givenUp)
    {
        var exercise = Exercises.Find("given-up");
        var (mail, postman) = ((await js.GetStreamAsync("MAIL")).Info.State, (await js.GetConsumerAsync("MAIL", "postman")).Info);
        var right = mail.Messages - (long)postman.NumPending - postman.NumAckPending;
        const string said = "That is another figure.";
        var (wanted, given) = ("letters that nobody will ever get", $"{givenUp}");
        if (givenUp == right)
            return exercise.Pass($"{right}: of {mail.Messages} letters, {postman.NumPending} wait, {postman.NumAckPending} is in somebody's hands.");
        if (givenUp == 0)
            return exercise.NotYet("Some letters are in the stream that nobody will ever get.", "more than 0", given);
        if (givenUp == mail.Messages)
            return exercise.Mistake("all-there", said, wanted, given);
        if (givenUp == (long)postman.NumPending)
            return exercise.Mistake("waiting", said, wanted, given);
        if (givenUp == postman.NumRedelivered || givenUp == mail.Messages - (long)postman.NumPending)
            return exercise.Mistake("in-hands", said, wanted, given, isAlmost: true);
        return exercise.NotYet(said, wanted, given, $"The stream holds {mail.Messages} letters; take away those that somebody can still get.");
    }

    private static CheckResult? Grave(Exercise exercise, INatsJSMsg<string> grave, bool waits)
    {
        if (grave.Subject != "dead.parcels.3")
            return exercise.Mistake("lost-subject", "Parcel 3 is in DEAD, under another subject.", "dead.parcels.3", grave.Subject);
        if (grave.Headers is not { } headers || !headers.TryGetLastValue("Dead-Reason", out _))
            return exercise.Mistake("no-reason", "Parcel 3 is in DEAD, without a header `Dead-Reason`.", isAlmost: true);
        return waits ? exercise.Mistake("only-copy", "Parcel 3 is in DEAD, and in PARCELS too.") : null;
    }

    private static CheckResult Rest(Exercise exercise, List<string> queued) => queued.Count == 0
        ? exercise.Pass("Parcel 3 is in DEAD, with its reason; the others are delivered, and PARCELS is empty.")
        : exercise.NotYet("Parcel 3 is in DEAD, but PARCELS is not empty.", "nothing", string.Join(", ", queued),
            "An answer is missing for what is still there. Is it an ack, or a nak that came too late for this fetch?");

    // An ack or a term takes a moment to arrive.
    private static Task<List<string>> SettledParcelsAsync(INatsJSContext js) => Waiting.SettledAsync(
        async () =>
        {
            var stream = await js.GetStreamAsync("PARCELS", new StreamInfoRequest { SubjectsFilter = "parcels.*" });
            return stream.Info.State.Subjects?.Keys.Order().ToList() ?? new List<string>();
        },
        subjects => subjects.Count == 0,
        subjects => subjects.Count);
}
