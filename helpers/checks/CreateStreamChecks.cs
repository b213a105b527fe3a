namespace Course.Helpers;

/// <summary>Lesson 2: the streams RETURNS and CRATES as the server has them.</summary>
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
            return exercise.Mistake("memory", "RETURNS keeps its messages in memory.", "files", "memory");
        if (!await StoresAsync(js, "returns.de.4711", "RETURNS"))
            return exercise.Mistake("one-token", "A return from Germany would not reach RETURNS.", "a subject that takes returns.de.4711", SubjectsOf(config));
        if (config.MaxAge == TimeSpan.Zero)
            return exercise.NotYet("RETURNS keeps messages for ever.", "7 days", "no MaxAge", hint: "One property more: `MaxAge`, a `TimeSpan`.");
        if (config.MaxAge != TimeSpan.FromDays(7))
            return exercise.Mistake("wrong-unit", "RETURNS keeps messages for another time.", $"{TimeSpan.FromDays(7):c}", $"{config.MaxAge:c}");
        if (config.MaxMsgs != 1000)
            return exercise.Mistake("per-subject", "The limit for the whole stream is not set so.", "MaxMsgs 1000",
                $"MaxMsgs {config.MaxMsgs}, MaxMsgsPerSubject {config.MaxMsgsPerSubject}", isAlmost: true);
        return exercise.Pass(
            $"RETURNS stores {SubjectsOf(config)} in files, for {config.MaxAge.TotalDays:0} days, at most {config.MaxMsgs:N0} messages.");
    }

    /// <summary>Whether the update of CRATES changed its age, and nothing else.</summary>
    public static async Task<CheckResult> CheckCratesStreamAsync(INatsJSContext js)
    {
        const string expected = "MaxAge 30 days, MaxMsgs 1000";
        var exercise = Exercises.Find("crates-update");
        if (await Find.StreamAsync(js, "CRATES") is not { Info.Config: var config })
            return exercise.NotYet("There is no stream CRATES on the server. Run the cell above first.");
        var actual = $"MaxAge {config.MaxAge.TotalDays:0.#} days, MaxMsgs {config.MaxMsgs}";
        if (config.MaxAge == TimeSpan.FromDays(7))
            return exercise.Mistake("no-update", "CRATES still keeps its messages for seven days.", expected, actual);
        if (config.MaxAge != TimeSpan.FromDays(30))
            return exercise.Mistake("wrong-unit", "CRATES keeps its messages for another time.", expected, actual);
        if (config.MaxMsgs == -1)
            return exercise.NotYet("The age is right, and the limit on messages is gone.", expected, actual,
                hint: "An update sends a whole configuration. What did yours say about `MaxMsgs`?");
        return config.MaxMsgs == 1000
            ? exercise.Pass($"Only the age has changed: {actual}.")
            : exercise.Almost("The age is right; the limit on messages is another one than before.", expected, actual);
    }

    private static string SubjectsOf(StreamConfig config) => string.Join(", ", (config.Subjects ?? []).Select(s => $"`{s}`"));

    // The server says which stream a subject belongs to; so nothing is published for the check.
    private static async Task<bool> StoresAsync(INatsJSContext js, string subject, string stream)
    {
        await foreach (var name in js.ListStreamNamesAsync(subject))
            if (name == stream)
                return true;
        return false;
    }
}
