using System.Collections.Concurrent;
using System.Diagnostics;
using Player.Tests;
using Testing;

[assembly: AssemblyFixture(typeof(PlayerServer))]

namespace Player.Tests;

/// <summary>
/// A real player on a free port, with a real nats-server and a copy of the course: one for the whole assembly, since starting it takes seconds.
/// Tests keep apart by using lessons of their own.
/// </summary>
public sealed class PlayerServer : IAsyncLifetime
{
    private readonly PlayerFolder _folder = new();
    private readonly ConcurrentQueue<string> _log = new();
    private NatsServer? _nats;
    private Process? _process;

    /// <summary>The address that the player printed: it holds the token.</summary>
    public Uri Entrance { get; private set; } = new("about:blank");

    /// <summary>Where the player is, such as http://127.0.0.1:40001.</summary>
    public string Origin => Entrance.GetLeftPart(UriPartial.Authority);

    /// <summary>Its port.</summary>
    public int Port => Entrance.Port;

    /// <summary>What the token was exchanged for.</summary>
    public Pass Pass { get; private set; } = new("", "");

    /// <summary>Requests as a page that was let in sends them; redirects are not followed.</summary>
    public HttpClient Http { get; private set; } = new();

    /// <summary>The NATS server behind it.</summary>
    public NatsServer Nats => _nats ?? throw new InvalidOperationException("not started");

    /// <summary>The copy of the course.</summary>
    public string Root => _folder.Root;

    /// <summary>What the player wrote to its terminal.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>The player's process.</summary>
    public int ProcessId => _process!.Id;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _nats = await NatsServer.StartAsync();
        _process = Start(_folder.Root, _nats, "--port", "0", "--no-open", "--kernels", "24", "--idle-minutes", "1");
        // A test run that is stopped must not leave it behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillLeftOver();
        var errors = KeepAsync(_process.StandardError);
        var address = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The player did not start.\n{Log}");
        Entrance = new Uri(address);
        Pass.Know(Entrance, _folder.Root);
        Http = NewClient();
        Pass = await Pass.GetAsync(Entrance);
        Pass.ShowBy(Http);
    }

    /// <summary>A client without cookie that follows no redirect.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Origin) };

    /// <summary>Opens a lesson as a page does.</summary>
    /// <param name="lesson">Course and name.</param>
    /// <param name="since">The last number that the page has seen.</param>
    /// <param name="run">The session in which it counts.</param>
    /// <param name="notebook">Names the notebook that the page shows.</param>
    public Task<LessonClient> OpenAsync(string lesson, long since = 0, string run = "", string notebook = "") =>
        LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{Port}/ws/lesson/{lesson}?since={since}&run={run}&notebook={notebook}"), Origin, Pass);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        if (_nats is { } nats)
            await nats.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Starts a player; COURSE_PLAYER names another one than that of the last build.</summary>
    /// <param name="root">The copy of the course.</param>
    /// <param name="nats">Its NATS server; null where it starts one itself.</param>
    /// <param name="words">Its command line.</param>
    internal static Process Start(string root, NatsServer? nats, params string[] words)
    {
        var program = Environment.GetEnvironmentVariable("COURSE_PLAYER") ?? Path.Combine(RepositoryPaths.Root, "artifacts/player/course-player");
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NATS_URL"] = nats?.Url;
        start.Environment["NATS_MONITOR_URL"] = nats?.MonitorUrl;
        // A container would be another server than the one that a test knows.
        start.Environment["DOCKER_HOST"] = "tcp://127.0.0.1:1";
        start.Environment.Remove("CODESPACE_NAME");
        return Process.Start(start)!;
    }

    private void KillLeftOver()
    {
        try
        {
            _process?.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended, and was disposed.
        }
    }

    private async Task KeepAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            _log.Enqueue(line);
    }
}
