namespace Course.Helpers;

/// <summary>Lesson 1: four figures, read again from the server and compared; and the orders that LATE holds.</summary>
public static class StartChecks
{
    /// <summary>Four figures, read again from the server and compared.</summary>
    public static async Task<CheckResult> CheckServerReportAsync(
        NatsClient nats, INatsJSContext js, (string Version, int LargestMessage, int Streams, ulong FileBytes) report)
    {
        var exercise = Exercises.Find("server-report");
        var server = nats.Connection.ServerInfo!;
        var account = await js.GetAccountInfoAsync();
        var expected = Words((server.Version, server.MaxPayload, account.Streams, account.Storage));
        var actual = Words(report);

        if (report == ("?", 0, 0, 0))
            return exercise.NotYet("The report is still empty: fill in its four values and run that cell again.");
        if (report.Version == server.Name)
            return exercise.Mistake("name", $"The version reads `{report.Version}`; that is the server's name.");
        if (report.Version != server.Version)
            return exercise.NotYet("The version is not the server's.", expected, actual);
        if (report.LargestMessage == -1)
            return exercise.Mistake("stream-limit", "The largest message reads -1.", expected, actual);
        if (report.LargestMessage != server.MaxPayload)
            return exercise.NotYet("The largest message is not the server's.", expected, actual);
        if (report.Streams != account.Streams)
            return exercise.Mistake("old-account", "The number of streams is not the account's of now.", expected, actual, isAlmost: true);
        if (report.FileBytes != account.Storage && report.FileBytes == account.Memory)
            return exercise.Mistake("memory", "The bytes are those in memory.", expected, actual);
        return report.FileBytes == account.Storage
            ? exercise.Pass($"The operator has four figures: {actual}.")
            : exercise.NotYet("The bytes in files are not the account's.", expected, actual);
    }

    /// <summary>Whether LATE holds the three orders, on the subject that the other programs use.</summary>
    public static async Task<CheckResult> CheckLateOrdersAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("late-orders");
        if (await Find.StreamAsync(js, "LATE") is not { } stream)
            return exercise.NotYet("There is no stream LATE on the server. Run the cell above first.");
        var subjects = string.Join(", ", (stream.Info.Config.Subjects ?? []).Select(s => $"`{s}`"));
        var stored = (await Stored.MessagesAsync<string>(stream)).ConvertAll(msg => msg.Subject);
        var actual = $"{stored.Count} on {(stored.Count == 0 ? "no subject" : string.Join(", ", stored.Distinct()))}";
        const string expected = "3 on late.orders";
        if (stored.Count == 0)
            return exercise.NotYet("LATE is empty.", expected, actual, hint: $"LATE stores what is published on {subjects}. On which subject does the loop publish?");
        if (stored.Any(subject => subject != "late.orders"))
            return exercise.Mistake("other-subject", "LATE holds orders that no other program would send.", expected, actual, isAlmost: true);
        if (stored.Count > 3)
            return exercise.Mistake("twice", "LATE holds more orders than there are.", expected, actual);
        return stored.Count == 3
            ? exercise.Pass($"Three orders are stored; LATE takes {subjects}.")
            : exercise.NotYet("Some orders are missing.", expected, actual);
    }

    private static string Words((string Version, int LargestMessage, int Streams, ulong FileBytes) report) =>
        $"version {report.Version}, messages up to {report.LargestMessage:N0} bytes, {report.Streams} streams, {report.FileBytes:N0} bytes in files";
}
