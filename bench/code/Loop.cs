// The same text runs in a notebook's cell and in a compiled program.
using System.Diagnostics;

/// <summary>Work for one processor.</summary>
static class Loop
{
    /// <summary>Milliseconds for counting the primes below a bound, the best of several times.</summary>
    public static double Milliseconds()
    {
        var best = double.MaxValue;
        for (var round = 0; round < 7; round++)
        {
            var start = Stopwatch.GetTimestamp();
            if (Primes(4_000_000) != 283_146)
                throw new InvalidOperationException("The sieve is wrong.");
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }

    private static int Primes(int below)
    {
        var composite = new bool[below];
        var count = 0;
        for (var n = 2; n < below; n++)
        {
            if (composite[n])
                continue;
            count++;
            for (var multiple = (long)n * n; multiple < below; multiple += n)
                composite[multiple] = true;
        }
        return count;
    }
}
