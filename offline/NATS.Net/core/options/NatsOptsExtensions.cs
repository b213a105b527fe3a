namespace NATS.Client.Core;

/// <summary>Helpers for options.</summary>
public static class NatsOptsExtensions
{
    private const int MaxDoublings = 31;

    /// <summary>Waits before attempt <paramref name="iter"/> (from 1): each wait is twice the one before, plus a random part.</summary>
    public static Task BackoffWithJitterAsync(this NatsOpts opts, int iter, CancellationToken cancellationToken = default)
    {
        var doublings = Math.Clamp(iter, 1, MaxDoublings) - 1;
        var wait = (opts.ReconnectWaitMin * Math.Pow(2, doublings)) + (opts.ReconnectJitter * Random.Shared.NextDouble());
        return Task.Delay(wait < opts.ReconnectWaitMax ? wait : opts.ReconnectWaitMax, cancellationToken);
    }
}
