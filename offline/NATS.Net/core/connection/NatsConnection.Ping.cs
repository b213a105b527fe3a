using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace NATS.Client.Core;

public partial class NatsConnection
{
    /// <inheritdoc/>
    public async ValueTask<TimeSpan> PingAsync(CancellationToken cancellationToken = default)
    {
        await EnsureOpenAsync(cancellationToken).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        var pong = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await WriteAsync(PingFor(pong), cancellationToken).ConfigureAwait(false);
        await pong.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(start);
    }

    private PingCommand PingFor(TaskCompletionSource pong) => new(() =>
    {
        if (link is { } open) open.AddPing(pong);
        else pong.TrySetCanceled();
    });

    private async Task KeepAliveAsync(ServerLink open, CancellationToken cancellationToken)
    {
        if (Opts.PingInterval == TimeSpan.Zero) return;
        using var timer = new PeriodicTimer(Opts.PingInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                if (open.CountPing() > Opts.MaxPingOut)
                {
                    logger.LogInformation("The server {Uri} does not answer pings", open.Uri);
                    await open.DisposeAsync().ConfigureAwait(false);
                    return;
                }

                await WriteAsync(PingFor(new TaskCompletionSource()), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or NatsTimeoutException)
        {
            logger.LogDebug(e, "Pinging {Uri} ended", open.Uri);
        }
    }
}
