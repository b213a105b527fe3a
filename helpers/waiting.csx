// Waiting for something to become true, with a reason that is repeated when it does not.

static class Waiting
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// Asks until the condition holds; after the limit (5 s unless told) fails with the reason. Stop ends it at once.
    public static Task UntilAsync(string reason, Func<Task<bool>> condition, TimeSpan? limit = null) =>
        ForAsync(reason, async () => await condition() ? "yes" : null, limit);

    /// Asks until an answer is there, and returns it; null means not yet.
    public static async Task<T> ForAsync<T>(string reason, Func<Task<T>> ask, TimeSpan? limit = null) where T : class
    {
        var patience = limit ?? TimeSpan.FromSeconds(5);
        var cancel = KernelInvocationContext.Current.CancellationToken;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience; await Task.Delay(Pause, cancel))
        {
            var answer = await ask();
            if (answer != null)
                return answer;
        }
        throw new TimeoutException(Wording.TimedOut(patience, reason));
    }
}
