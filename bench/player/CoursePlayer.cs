using System.Diagnostics;
using Testing;

namespace Course.Bench.Player;

/// <summary>The built player on a free port, serving a copy of the course. Disposing it ends it and its kernels.</summary>
internal sealed class CoursePlayer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private CoursePlayer(Process process) => _process = process;

    /// <summary>The address that it printed: it holds the token.</summary>
    public Uri Entrance { get; private set; } = new("about:blank");

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    private string Cookie { get; set; } = "";

    /// <summary>Starts it, and goes in by the address that it prints.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<CoursePlayer> StartAsync(BenchHouse house, LearnerFolder course)
    {
        // Ten lessons, and one kernel that is kept warm.
        var start = new ProcessStartInfo(Path.Combine(house.Root, "artifacts", "player", "course-player"), ["--port", "0", "--no-open", "--kernels", "12"])
        {
            WorkingDirectory = course.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["NATS_URL"] = house.Url;
        start.Environment.Remove("CODESPACE_NAME");
        var player = new CoursePlayer(Process.Start(start)!);
        try
        {
            await player.EnterAsync();
            return player;
        }
        catch
        {
            await player.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a lesson as its page does.</summary>
    /// <param name="lesson">Course and name.</param>
    public Task<LessonLine> OpenAsync(string lesson) =>
        LessonLine.ConnectAsync(new Uri($"ws://{Entrance.Authority}/ws/lesson/{lesson}?since=0&run="), Entrance.GetLeftPart(UriPartial.Authority), Cookie);

    /// <summary>Asks for a path.</summary>
    public Task<string> GetAsync(string path) => _http.GetStringAsync(new Uri(Entrance, path));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task EnterAsync()
    {
        Entrance = new Uri(await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The player did not start."));
        using var answer = await _http.GetAsync(Entrance);
        Cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        _http.DefaultRequestHeaders.Add("Cookie", Cookie);
    }
}
