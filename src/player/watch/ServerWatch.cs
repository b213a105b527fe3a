using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Course.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Course.Player.Watch;

/// <summary>
/// Looks at the account on the NATS server, once a second, while a panel is open, passes on what the server reports of itself, and reads the messages
/// that a panel asks for. A server that goes away is said to be lost, and looked for until it is back.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="credentials">What the notebooks sign in with; asked for each time a first panel opens, since the learner may change it.</param>
internal sealed class ServerWatch(NatsServerLease server, Func<NatsCredentials> credentials) : IAsyncDisposable
{
    private const string Advisories = "$JS.EVENT.ADVISORY.>";
    private const string Away = "The NATS server does not answer. It is asked again every second.";
    private const int StreamNotFound = 10059;

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<WatchPanel, bool> _panels = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource? _watching;
    private Task _watch = Task.CompletedTask;
    private volatile NatsConnection? _connection;

    /// <summary>The server's release.</summary>
    public string Version => server.Version;

    /// <summary><c>/ws/server</c>: serves a panel until it goes.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var panel = new WatchPanel(socket, async (request, stop) => Bytes(await ReadAsync(request, stop)));
        Join(panel);
        try
        {
            await panel.RunAsync(context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        }
        finally
        {
            Leave(panel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watch;
        _stopping.Dispose();
    }

    private void Join(WatchPanel panel)
    {
        lock (_gate)
        {
            _panels[panel] = true;
            if (_watching is not null)
                return;
            _watching = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            _watch = WatchAsync(_watch, _watching.Token);
        }
    }

    private void Leave(WatchPanel panel)
    {
        lock (_gate)
        {
            _panels.TryRemove(panel, out _);
            if (!_panels.IsEmpty)
                return;
            _watching?.Cancel();
            _watching = null;
        }
    }

    private async Task WatchAsync(Task before, CancellationToken cancellationToken)
    {
        await before;
        if (await OptionsAsync(cancellationToken) is not { } options)
            return;
        await using var connection = _connection = new NatsConnection(options);
        await Task.WhenAll(LookAsync(connection, cancellationToken), ListenAsync(connection, cancellationToken));
        _connection = null;
    }

    // A fault in the settings is told until it is mended; null where nobody looks any more.
    private async Task<NatsOpts?> OptionsAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                return credentials().ToOptions(server.Url) with { Name = "jetstream-course-panel", ReconnectWaitMax = _interval, RetryOnInitialConnect = true };
            }
            catch (UsageException fault)
            {
                Tell(new WatchMessage.Lost(fault.Message));
            }
            await Task.Delay(_interval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return null;
    }

    private async Task LookAsync(NatsConnection connection, CancellationToken cancellationToken)
    {
        var js = new NatsJSContext(connection);
        try
        {
            while (true)
            {
                Tell(await TryReadAsync(connection, js, cancellationToken));
                await Task.Delay(_interval, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    private async Task<WatchMessage> TryReadAsync(NatsConnection connection, NatsJSContext js, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_interval * 4);
        try
        {
            return await AccountReader.ReadAsync(connection, js, server.Version, limit.Token);
        }
        catch (Exception error) when (error is NatsException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new WatchMessage.Lost(error is NatsJSApiException ? error.Message : WhyLost(connection));
        }
    }

    private async Task<WatchMessage> ReadAsync(PanelRequest asked, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        limit.CancelAfter(_interval * 4);
        var connection = _connection;
        try
        {
            return connection is null ? new WatchMessage.Unread(asked.Request, Away) : await MessageReader.ReadAsync(new NatsJSContext(connection), asked, limit.Token);
        }
        catch (Exception error) when (error is NatsException or ArgumentException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new WatchMessage.Unread(asked.Request, WhyUnread(asked.Stream, error, connection!));
        }
    }

    private static string WhyUnread(string stream, Exception error, NatsConnection connection) => error switch
    {
        NatsJSApiException { Error.ErrCode: StreamNotFound } or ArgumentException =>
            $"{stream} is no longer on the server: it was deleted, and its messages with it. A cell that creates it again brings it back.",
        NatsJSApiException refused => $"The server does not show the messages of {stream}: {refused.Message}.",
        _ => WhyLost(connection),
    };

    // A server that refuses a sign-in and one that went away look the same from here.
    private static string WhyLost(NatsConnection connection) => connection.ServerInfo is { AuthRequired: true }
        ? "The NATS server does not answer, or does not know the user, token or file of [nats] in config.toml. It is asked again every second."
        : Away;

    private async Task ListenAsync(NatsConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await foreach (var message in connection.SubscribeAsync<string>(Advisories, cancellationToken: cancellationToken))
                {
                    if (message.Data is { } json && AdvisoryReader.Read(json, DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture)) is { } advisory)
                        Tell(advisory);
                }
                await Task.Delay(_interval, cancellationToken);
            }
        }
        catch (Exception error) when (error is NatsException or OperationCanceledException)
        {
            // Nobody looks any more, or the server lets nobody listen: the figures are told all the same.
        }
    }

    private void Tell(WatchMessage message)
    {
        var bytes = Bytes(message);
        foreach (var panel in _panels.Keys)
            panel.Tell(bytes);
    }

    private static byte[] Bytes(WatchMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, PlayerJson.Default.WatchMessage);
}
