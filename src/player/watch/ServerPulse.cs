using Course.Servers;
using NATS.Client.Core;

namespace Course.Player.Watch;

/// <summary>
/// Whether the NATS server answers, for the lessons. A beat that is missed is followed by one more question, so that a busy moment is no alarm; a
/// server that went away is known within two seconds, and looked for until it is back.
/// </summary>
internal sealed class ServerPulse : IAsyncDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(700);

    // Nobody waits for the word that it is still away, and a server that starts may be slow.
    private static readonly TimeSpan _longLimit = TimeSpan.FromSeconds(5);

    private readonly NatsServerLease _server;
    private readonly Func<NatsCredentials> _credentials;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Task _watching;
    private NatsCredentials _known = new();
    private ServerAnswer? _answer;
    private string? _failure;
    private bool _isAway;
    private bool _isStarting;

    /// <summary>Begins with a server that has just answered.</summary>
    /// <param name="server">The server.</param>
    /// <param name="credentials">What the notebooks sign in with; asked for each time, since the learner may change it.</param>
    public ServerPulse(NatsServerLease server, Func<NatsCredentials> credentials)
    {
        (_server, _credentials, News) = (server, credentials, ServerNews.OfOneThatAnswers(server));
        _watching = WatchAsync(_stopping.Token);
    }

    /// <summary><see cref="News"/> is other news now.</summary>
    public event Action? Changed;

    /// <summary>What is known of the server.</summary>
    public ServerNews News { get; private set; }

    /// <summary>Starts the server again, if it is away and the course's own; what comes of it is news.</summary>
    public async Task StartAgainAsync()
    {
        if (_server.Return.StartAsync is not { } start || !TryBegin())
            return;
        string? failure = null;
        try
        {
            await start(_stopping.Token);
        }
        catch (ServerException fault)
        {
            failure = fault.Message;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The player ends.
        }
        Set(() => (_isStarting, _failure) = (false, failure));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
    }

    private bool TryBegin()
    {
        var begins = false;
        Set(() => (begins, _isStarting, _failure) = (_isAway && !_isStarting, _isAway, null));
        return begins;
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await (_isAway ? Task.Delay(_interval, CancellationToken.None) : FollowAsync(stop));
            var answer = await AskAsync(stop);
            if (!stop.IsCancellationRequested)
                Set(() => Take(answer));
        }
    }

    private void Take(ServerAnswer? answer)
    {
        (_answer, _isAway) = (answer, answer is not { Serves: true });
        if (!_isAway)
            _failure = null;
    }

    // Null where there is no answer in time.
    private async Task<ServerAnswer?> AskAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_isAway ? _longLimit : _limit);
        try
        {
            return await ServerQuestion.AskAsync(_server.Address, Credentials(), limit.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    // Ends with the first beat that is missed.
    private async Task FollowAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = new NatsConnection(Credentials().ToOptions(_server.Url) with { Name = "jetstream-course-player" });
            await connection.ConnectAsync();
            while (connection.ConnectionState == NatsConnectionState.Open)
            {
                await connection.PingAsync(stop).AsTask().WaitAsync(_limit, stop);
                await Task.Delay(_interval, stop);
            }
        }
        catch (Exception error) when (error is NatsException or TimeoutException or OperationCanceledException)
        {
            // Whoever watches asks why.
        }
    }

    // Settings that are being written are no news of the server.
    private NatsCredentials Credentials()
    {
        try
        {
            return _known = _credentials();
        }
        catch (UsageException)
        {
            return _known;
        }
    }

    private void Set(Action change)
    {
        lock (_gate)
        {
            change();
            var news = _isAway ? ServerNews.OfOneAway(_server, _answer, _failure, _isStarting) : ServerNews.OfOneThatAnswers(_server);
            if (news == News)
                return;
            News = news;
        }
        Changed?.Invoke();
    }
}
