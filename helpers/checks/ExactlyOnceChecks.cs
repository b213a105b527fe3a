namespace Course.Helpers;

/// <summary>Lesson 9: who sits on 12A, by the stream, and who believes to.</summary>
public static class ExactlyOnceChecks
{
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
}
