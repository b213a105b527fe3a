using System.Buffers;
using Microsoft.Extensions.Logging;

namespace NATS.Client.Core;

public partial class NatsConnection
{
    private TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource linkEnd = new();
    private Task sendLoop = Task.CompletedTask;
    private Credentials? credentials; // null where the callback is asked each time
    private ServerLink? link;
    private NatsUri? lastSeed;
    private InboxSub? inbox;

    /// <inheritdoc/>
    public async ValueTask ConnectAsync()
    {
        while (ConnectionState != NatsConnectionState.Open)
        {
            try
            {
                await ConnectOrWaitAsync().ConfigureAwait(false);
                return;
            }
            catch (NatsException e) when (Opts.RetryOnInitialConnect && e is not NatsConnectionFailedException)
            {
                await WaitBeforeRetryAsync(disposal.Token).ConfigureAwait(false);
            }
        }
    }

    // Only the first caller connects; the others wait for it.
    private Task ConnectOrWaitAsync()
    {
        lock (gate)
        {
            if (ConnectionState == NatsConnectionState.Failed) throw new NatsConnectionFailedException("Connection is in failed state");
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            if (ConnectionState != NatsConnectionState.Closed) return opened.Task;
            ConnectionState = NatsConnectionState.Connecting;
        }

        return ConnectFirstAsync();
    }

    private async Task ConnectFirstAsync()
    {
        try
        {
            if (Opts.AuthOpts.AuthCredCallback is null) credentials = Credentials.Load(Opts.AuthOpts);
            var servers = NatsUri.ParseList(Opts.Url, !Opts.NoRandomize);
            Opts.TlsOpts.CheckAddresses(servers);
            var first = await OpenAnyAsync(servers).ConfigureAwait(false);
            await StartAsync(first).ConfigureAwait(false);
        }
        catch (NatsException e)
        {
            lock (gate)
            {
                ConnectionState = NatsConnectionState.Closed;
                var waiting = opened;
                opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.TrySetException(e);
                _ = waiting.Task.Exception; // nobody may be waiting
            }

            throw;
        }

        if (Opts.RequestReplyMode == NatsRequestReplyMode.Direct) await EnsureInboxAsync(disposal.Token).ConfigureAwait(false);
    }

    private async Task<ServerLink> OpenAnyAsync(NatsUri[] uris)
    {
        var failed = new List<NatsUri>();
        Exception? last = null;
        foreach (var uri in uris)
        {
            try
            {
                return await OpenAsync(uri).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not ObjectDisposedException)
            {
                logger.LogError(e, "Cannot connect to {Uri}", uri);
                failed.Add(uri);
                last = e;
            }
        }

        // Sockets do not throw these: the server was reached, and the handshake failed.
        if (last is NatsException or ArgumentException) throw new NatsException("can not start to connect nats server: " + failed[^1], last);
        logger.LogDebug(last, "No server can be reached");
        throw new NatsException("can not connect uris: " + string.Join(",", failed));
    }

    private async Task<ServerLink> OpenAsync(NatsUri uri)
    {
        if (OnConnectingAsync is { } choose)
        {
            var (host, port) = await choose((uri.Host, uri.Port)).ConfigureAwait(false);
            if (host != uri.Host || port != uri.Port) uri = uri.At(host, port);
        }

        var opened = await ServerLink.OpenAsync(uri, Opts, this, logger, disposal.Token).ConfigureAwait(false);
        if (Opts.TlsOpts.ModeFor(uri) == TlsMode.Implicit) await EncryptAsync(opened).ConfigureAwait(false);
        return opened;
    }

    private async Task EncryptAsync(ServerLink plain)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(disposal.Token);
        timeout.CancelAfter(Opts.ConnectTimeout);
        try
        {
            await plain.UpgradeAsync(plain.Uri.Host, timeout.Token).ConfigureAwait(false);
        }
        catch
        {
            await plain.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task StartAsync(ServerLink first)
    {
        try
        {
            await ShakeHandsAsync(first, reconnect: false).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ObjectDisposedException)
        {
            throw new NatsException("can not start to connect nats server: " + first.Uri, e);
        }

        await UseAsync(first).ConfigureAwait(false);
    }

    // INFO arrives; the link is encrypted where both want it; CONNECT, PING and, after a reconnect, all SUBs go out; PONG or -ERR arrives.
    private async Task ShakeHandsAsync(ServerLink next, bool reconnect)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(disposal.Token);
        timeout.CancelAfter(Opts.ConnectTimeout);
        try
        {
            var info = await next.ReadInfoAsync(timeout.Token).ConfigureAwait(false);
            SetServerInfo(info, next.Uri);
            if (next.Uri.IsSeed) lastSeed = next.Uri;
            if (Opts.TlsOpts.UpgradesAfterInfo(next.Uri, info)) await next.UpgradeAsync(next.Uri.CertificateHost(lastSeed), timeout.Token).ConfigureAwait(false);
            timeout.CancelAfter(Opts.ConnectTimeout);
            var hello = new ArrayBufferWriter<byte>();
            var proof = credentials ?? await Credentials.AskAsync(Opts.AuthOpts.AuthCredCallback!, next.Uri.Uri, timeout.Token).ConfigureAwait(false);
            new ConnectCommand(proof.Answer(Opts, info)).Write(hello);
            hello.Write("PING\r\n"u8);
            if (reconnect) subscriptions.WriteReconnectCommands(hello);
            next.StartReading();
            await next.Stream.WriteAsync(hello.WrittenMemory, timeout.Token).ConfigureAwait(false);
            await next.Handshake.WaitAsync(timeout.Token).ConfigureAwait(false);
            lastAuthError = null;
        }
        catch (Exception e)
        {
            NoteAuthError(e);
            await next.DisposeAsync().ConfigureAwait(false);
            if (e is OperationCanceledException && !disposal.IsCancellationRequested) throw new TimeoutException();
            throw;
        }
    }

    private async Task UseAsync(ServerLink next)
    {
        lock (gate)
        {
            link = next;
            linkEnd = CancellationTokenSource.CreateLinkedTokenSource(disposal.Token);
            retries = 0;
            backoff = TimeSpan.Zero;
            ConnectionState = NatsConnectionState.Open;
            sendLoop = Task.Run(() => SendAsync(next, linkEnd.Token));
            _ = Task.Run(() => KeepAliveAsync(next, linkEnd.Token));
            _ = Task.Run(() => ReconnectWhenClosedAsync(next));
            opened.TrySetResult();
        }

        // A dispose in between has not seen this link.
        if (IsDisposed) await next.DisposeAsync().ConfigureAwait(false);
        logger.LogInformation("Connected to {Uri} as {Name}", next.Uri, Opts.Name);
        Raise(() => ConnectionOpened, new NatsEventArgs(next.Uri.ToString()));
    }

    private async Task SendAsync(ServerLink to, CancellationToken cancellationToken)
    {
        try
        {
            await queue.SendAllAsync(to.Stream, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            logger.LogDebug(e, "Sending to {Uri} ended", to.Uri);
            await to.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask EnsureOpenAsync(CancellationToken cancellationToken)
    {
        if (ConnectionState != NatsConnectionState.Open) await ConnectAsync().AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
