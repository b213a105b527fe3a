namespace Course.Helpers;

/// <summary>Lesson 1: four figures, read again from the server and compared.</summary>
public static class StartChecks
{
    /// <summary>Four figures, read again from the server and compared.</summary>
    public static async Task<CheckResult> CheckServerReportAsync(
        NatsClient nats, INatsJSContext js, (string Version, int LargestMessage, int Streams, ulong FileBytes) report)
    {
        var exercise = Exercises.Find("server-report");
        var server = nats.Connection.ServerInfo!;
        var account = await js.GetAccountInfoAsync();

        if (report == ("?", 0, 0, 0))
            return exercise.NotYet("The report is still empty: fill in its four values and run that cell again.");
        if (report.Version == server.Name)
            return exercise.Mistake("name", $"The version reads `{report.Version}`; that is the server's name.");
        if (report.Version != server.Version)
            return exercise.NotYet($"The server says version `{server.Version}`, the report `{report.Version}`.");
        if (report.LargestMessage == -1)
            return exercise.Mistake("stream-limit", "The largest message reads -1.");
        if (report.LargestMessage != server.MaxPayload)
            return exercise.NotYet($"The largest message is {server.MaxPayload:N0} bytes, the report says {report.LargestMessage:N0}.");
        if (report.Streams != account.Streams)
            return exercise.Mistake("old-account", $"The account has {account.Streams} streams now, the report says {report.Streams}.");
        if (report.FileBytes != account.Storage && report.FileBytes == account.Memory)
            return exercise.Mistake("memory", $"The report has {report.FileBytes:N0} bytes; in files there are {account.Storage:N0}.");
        if (report.FileBytes != account.Storage)
            return exercise.NotYet($"In files there are {account.Storage:N0} bytes, the report says {report.FileBytes:N0}.");
        return exercise.Pass(
            $"nats-server {report.Version}, messages up to {report.LargestMessage:N0} bytes, {report.Streams} streams, " +
            $"{report.FileBytes:N0} bytes in files.");
    }
}
