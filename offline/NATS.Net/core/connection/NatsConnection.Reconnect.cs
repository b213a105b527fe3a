using Microsoft.Extensions.Logging;

namespace NATS.Client.Core;

public partial class NatsConnection
{
    private int retries;
    private TimeSpan backoff;
    private string? lastAuthError;
    private bool authFailedTwice;

    /// <inheritdoc/>
    public async ValueTask ReconnectAsync()
    {
        if (ConnectionState != NatsConnectionState.Open) return;
        logger.LogInformation("Reconnecting because the application asks for it");
        await CloseLinkAsync().ConfigureAwait(false);
    }

    private async Task ReconnectWhenClosedAsync(ServerLink old)
    {
        await old.Closed.ConfigureAwait(false);
        if (IsDisposed) return;
        await linkEnd.CancelAsync().ConfigureAwait(false);
        await sendLoop.ConfigureAwait(false);
        lock (gate)
        {
            ConnectionState = NatsConnectionState.Reconnecting;
            opened.TrySetCanceled();
            opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        Raise(() => ConnectionDisconnected, new NatsEventArgs(old.Uri.ToString()));
        try
        {
            await UseAsync(await ReconnectAnyAsync(Candidates(old.Uri)).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Disposed, or given up: those who wait for the connection get the reason.
            logger.LogInformation(e, "Reconnecting ended");
            opened.TrySetException(e);
            _ = opened.Task.Exception; // nobody may be waiting
        }
    }

    // The servers the old one named and the configured ones; the one just lost comes last.
    private NatsUri[] Candidates(NatsUri lost)
    {
        var named = serverInfo?.ClientConnectUrls?.Select(url => NatsUri.Parse(url, isSeed: false, lost.Uri.Scheme)) ?? [];
        var all = named.Concat(NatsUri.ParseList(Opts.Url, randomize: false)).Distinct().Where(uri => uri != lost).ToArray();
        if (!Opts.NoRandomize) Random.Shared.Shuffle(all);
        return [.. all, lost];
    }

    private async Task<ServerLink> ReconnectAnyAsync(NatsUri[] uris)
    {
        for (var attempt = 0; ; attempt++)
        {
            disposal.Token.ThrowIfCancellationRequested();
            var uri = uris[attempt % uris.Length];
            try
            {
                logger.LogInformation("Reconnecting to {Uri}", uri);
                var next = await OpenAsync(uri).ConfigureAwait(false);
                await ShakeHandsAsync(next, reconnect: true).ConfigureAwait(false);
                return next;
            }
            catch (Exception e) when (!IsDisposed)
            {
                logger.LogWarning(e, "Cannot reconnect to {Uri}", uri);
                Raise(() => ReconnectFailed, new NatsEventArgs(uri.ToString()));
                await WaitBeforeRetryAsync(disposal.Token).ConfigureAwait(false);
            }
        }
    }

    private Task WaitBeforeRetryAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (gate)
        {
            if (authFailedTwice) throw Fail("Maximum authentication attempts exceeded");
            if (Opts.MaxReconnectRetry > 0 && retries > Opts.MaxReconnectRetry) throw Fail("Maximum connection retry attempts exceeded");
            retries++;
            backoff = NextBackoff();
            wait = backoff + (Opts.ReconnectJitter * Random.Shared.NextDouble());
        }

        return Task.Delay(wait, cancellationToken);
    }

    private TimeSpan NextBackoff()
    {
        if (Opts.ReconnectWaitMin >= Opts.ReconnectWaitMax || backoff == TimeSpan.Zero) return Opts.ReconnectWaitMin;
        return backoff * 2 < Opts.ReconnectWaitMax ? backoff * 2 : Opts.ReconnectWaitMax;
    }

    private NatsConnectionFailedException Fail(string reason)
    {
        ConnectionState = NatsConnectionState.Failed;
        return new NatsConnectionFailedException(reason);
    }

    private void NoteAuthError(Exception e)
    {
        if (e is not NatsServerException { IsAuthError: true } refused) return;
        authFailedTwice = !Opts.IgnoreAuthErrorAbort && refused.Error == lastAuthError;
        lastAuthError = refused.Error;
    }
}
