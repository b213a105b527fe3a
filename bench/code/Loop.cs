// The same text runs in a notebook's cell and in a compiled program.
using System.Diagnostics;

/// <summary>Work for one processor.</summary>
static class Loop
{
    /// <summary>Milliseconds for counting the primes below a bound, the best of many times: after some thirty the runtime has made its best code.</summary>
    public static double Milliseconds()
    {
        var best = double.MaxValue;
        var composite = new bool[4_000_000];
        for (var round = 0; round < 100; round++)
        {
            var start = Stopwatch.GetTimestamp();
            if (Primes(composite) != 283_146)
                throw new InvalidOperationException("The sieve is wrong.");
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }

    private static int Primes(bool[] composite)
    {
        Array.Clear(composite);
        var count = 0;
        for (var n = 2; n < composite.Length; n++)
        {
            if (composite[n])
                continue;
            count++;
            for (var multiple = (long)n * n; multiple < composite.Length; multiple += n)
                composite[multiple] = true;
        }
        return count;
    }
}
