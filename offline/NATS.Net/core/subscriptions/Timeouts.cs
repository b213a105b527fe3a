namespace NATS.Client.Core;

/// <summary>Checks timeouts that callers give.</summary>
internal static class Timeouts
{
    /// <summary>The longest time a timer takes, 49.7 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>The timeout, or infinite where there is none.</summary>
    public static TimeSpan Check(TimeSpan? value, string name)
    {
        if (value is not { } timeout || timeout == TimeSpan.MaxValue || timeout == Timeout.InfiniteTimeSpan) return Timeout.InfiniteTimeSpan;
        if (timeout >= TimeSpan.Zero && timeout <= Longest) return timeout;
        throw new ArgumentOutOfRangeException(
            name, timeout, $"{name} must be between TimeSpan.Zero and {Longest}, or TimeSpan.MaxValue / Timeout.InfiniteTimeSpan for no timeout.");
    }
}
