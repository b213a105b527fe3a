using System.Diagnostics;
using System.Text.Json;
using Testing;

namespace Course.Bench.Player;

/// <summary>The built player on a free port, serving a copy of the course. Disposing it ends it and its kernels.</summary>
internal sealed class CoursePlayer : IAsyncDisposable
{
    /// <summary>The lesson that a measure adds, by course and name.</summary>
    public const string Added = "bench/added";

    // Ten lessons, and one kernel that is kept warm.
    private static readonly string[] _arguments = ["--port", "0", "--no-open", "--kernels", "12"];

    private readonly LearnerFolder _course = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private Process _process = null!;

    private CoursePlayer()
    {
    }

    /// <summary>Course and name of each lesson of the tutorial, in order.</summary>
    public static IEnumerable<string> Lessons =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks", "tutorial04_jetstream"), "*.dib")
            .Order(StringComparer.Ordinal).Select(file => $"tutorial04_jetstream/{Path.GetFileNameWithoutExtension(file)}");

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>What lets a page in: the cookie as a request sends it, and the key that the page keeps.</summary>
    public (string Cookie, string Key) Pass { get; private set; }

    /// <summary>Runs since its process was started.</summary>
    public Stopwatch Clock { get; } = new();

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts it, and goes in by the address that it prints.</summary>
    /// <param name="house">Where the server is.</param>
    /// <param name="cell">What <see cref="Added"/> holds as c1 below the import of the door, c0; null for no such lesson.</param>
    /// <param name="isCompiled">Whether code that was compiled beforehand may be used, the runtime's own included.</param>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<CoursePlayer> StartAsync(BenchHouse house, string? cell = null, bool isCompiled = true)
    {
        var player = new CoursePlayer();
        if (cell is not null)
            player._course.AddLesson($"{Added}.dib", "Added", $"#!csharp\n\n{BenchHouse.Import}\n\n#!csharp\n\n{cell}\n");
        var start = new ProcessStartInfo(Path.Combine(house.Root, "artifacts", "player", "course-player"), _arguments)
        {
            WorkingDirectory = player._course.Root,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in house.Environment)
            start.Environment[name] = value;
        start.Environment.Remove("CODESPACE_NAME");
        if (!isCompiled)
            start.Environment["DOTNET_ReadyToRun"] = "0";
        player.Clock.Start();
        player._process = Process.Start(start)!;
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
    public Task<LessonLine> OpenAsync(string lesson) => LessonLine.ConnectAsync(
        new Uri($"ws://{Address.Authority}/ws/lesson/{lesson}?since=0&run="), Address.GetLeftPart(UriPartial.Authority), Pass);

    /// <summary>The first cells of C# of a lesson; the first of all imports the door.</summary>
    /// <param name="lesson">Course and name.</param>
    /// <param name="count">How many.</param>
    public async Task<string[]> CodeCellsAsync(string lesson, int count)
    {
        using var json = JsonDocument.Parse(await _http.GetStringAsync(new Uri(Address, $"/api/lesson/{lesson}")));
        return [.. json.RootElement.GetProperty("cells").EnumerateArray()
            .Where(c => c.GetProperty("kind").GetString() == "csharp").Take(count).Select(c => c.GetProperty("id").GetString()!)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _course.Dispose();
    }

    private async Task EnterAsync()
    {
        var printed = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The player did not start.");
        Address = new Uri(new Uri(printed), "/");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/enter")) { Content = new FormUrlEncodedContent([new("token", printed[(printed.IndexOf('=') + 1)..])]) };
        request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        using var answer = await _http.SendAsync(request);
        Pass = (answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0], await answer.Content.ReadAsStringAsync());
        _http.DefaultRequestHeaders.Add("Cookie", Pass.Cookie);
        _http.DefaultRequestHeaders.Add("Course-Key", Pass.Key);
    }
}
