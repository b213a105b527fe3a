namespace Course.Helpers;

/// <summary>Lesson 2: the stream RETURNS as the server has it.</summary>
public static class CreateStreamChecks
{
    /// <summary>The stream RETURNS as the server has it.</summary>
    public static async Task<CheckResult> CheckReturnsStreamAsync(INatsJSContext js)
    {
        var exercise = Exercises.Find("returns-stream");
        var stream = await Find.StreamAsync(js, "RETURNS");
        if (stream == null)
            return exercise.NotYet("There is no stream RETURNS on the server yet. Complete the configuration, and create the stream.");

        var config = stream.Info.Config;
        if (config.Storage != StreamConfigStorage.File)
            return exercise.Mistake("memory", "RETURNS keeps its messages in memory; files were wanted.");
        if (!await StoresAsync(js, "returns.de.4711", "RETURNS"))
            return exercise.Mistake("one-token",
                "No message on `returns.de.4711` would reach RETURNS: its subjects are " +
                $"{string.Join(", ", (config.Subjects ?? []).Select(s => $"`{s}`"))}.");
        if (config.MaxAge == TimeSpan.Zero)
            return exercise.NotYet("RETURNS keeps messages for ever; seven days were wanted.");
        if (config.MaxAge != TimeSpan.FromDays(7))
            return exercise.Mistake("wrong-unit",
                $"RETURNS keeps messages for {config.MaxAge:c}; seven days are {TimeSpan.FromDays(7):c}.");
        if (config.MaxMsgs != 1000)
            return exercise.Mistake("per-subject",
                $"`MaxMsgs` is {config.MaxMsgs} (per subject: {config.MaxMsgsPerSubject}); 1,000 in all were wanted.");
        return exercise.Pass(
            $"RETURNS stores {string.Join(", ", config.Subjects!)} in files, for {config.MaxAge.TotalDays:0} days, at most " +
            $"{config.MaxMsgs:N0} messages.");
    }

    // The server says which stream a subject belongs to; so nothing is published for the check.
    private static async Task<bool> StoresAsync(INatsJSContext js, string subject, string stream)
    {
        await foreach (var name in js.ListStreamNamesAsync(subject))
            if (name == stream)
                return true;
        return false;
    }
}
