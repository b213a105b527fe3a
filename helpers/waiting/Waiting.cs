namespace Course.Helpers;

/// <summary>Waiting for something to become true, with a reason that is repeated when it does not.</summary>
public static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // What must come comes on a slow machine, too.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Quiet = TimeSpan.FromSeconds(2);

    private static CancellationToken Stop => KernelInvocationContext.Current?.CancellationToken ?? default;

    /// <summary>Asks until the condition holds; after the limit (30 s unless told) fails with the reason. Stop ends it at once.</summary>
    public static async Task UntilAsync(string reason, Func<Task<bool>> condition, TimeSpan? limit = null)
    {
        var patience = limit ?? Patience;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience; await Task.Delay(Pause, Stop))
        {
            if (await condition())
                return;
        }
        throw new TimeoutException(Wording.TimedOut(patience, reason));
    }

    /// <summary>
    /// Asks until the answer is final, or until its figures have not changed for two seconds, and returns it. For checks: a right answer
    /// on a slow machine gets the time that it needs, and a wrong one is not waited for long.
    /// </summary>
    public static async Task<T> SettledAsync<T>(Func<Task<T>> ask, Func<T, bool> isFinal, Func<T, object> figures)
    {
        var (answer, quiet) = (await ask(), Stopwatch.StartNew());
        while (!isFinal(answer) && quiet.Elapsed < Quiet)
        {
            await Task.Delay(Pause, Stop);
            var before = figures(answer);
            answer = await ask();
            if (!figures(answer).Equals(before))
                quiet.Restart();
        }
        return answer;
    }
}
