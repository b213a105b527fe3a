// Waiting for something to become true, with a reason that is repeated when it does not.

static class Waiting
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // What must come comes on a slow machine, too.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Quiet = TimeSpan.FromSeconds(2);

    /// Asks until the condition holds; after the limit (30 s unless told) fails with the reason. Stop ends it at once.
    public static Task UntilAsync(string reason, Func<Task<bool>> condition, TimeSpan? limit = null) =>
        ForAsync(reason, async () => await condition() ? "yes" : null, limit);

    /// Asks until an answer is there, and returns it; null means not yet.
    public static async Task<T> ForAsync<T>(string reason, Func<Task<T>> ask, TimeSpan? limit = null) where T : class
    {
        var patience = limit ?? Patience;
        var cancel = KernelInvocationContext.Current.CancellationToken;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience; await Task.Delay(Pause, cancel))
        {
            var answer = await ask();
            if (answer != null)
                return answer;
        }
        throw new TimeoutException(Wording.TimedOut(patience, reason));
    }

    /// Asks until the answer is final, or until its figures have not changed for two seconds, and returns it. For checks: a right answer
    /// on a slow machine gets the time that it needs, and a wrong one is not waited for long.
    public static async Task<T> SettledAsync<T>(Func<Task<T>> ask, Func<T, bool> isFinal, Func<T, object> figures)
    {
        var cancel = KernelInvocationContext.Current.CancellationToken;
        var (answer, quiet) = (await ask(), Stopwatch.StartNew());
        while (!isFinal(answer) && quiet.Elapsed < Quiet)
        {
            await Task.Delay(Pause, cancel);
            var before = figures(answer);
            answer = await ask();
            if (!figures(answer).Equals(before))
                quiet.Restart();
        }
        return answer;
    }
}
