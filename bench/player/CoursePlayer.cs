using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
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
    private string _cookie = "";
    private string _key = "";

    private CoursePlayer()
    {
    }

    /// <summary>Course and name of each lesson of the tutorial, in order.</summary>
    public static IEnumerable<string> Lessons =>
        Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks", "tutorial04_jetstream"), "*.dib")
            .Order(StringComparer.Ordinal).Select(file => $"tutorial04_jetstream/{Path.GetFileNameWithoutExtension(file)}");

    /// <summary>The address that it printed. It lets one in, which is the bench.</summary>
    public Uri Entrance { get; private set; } = new("about:blank");

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts it, and goes in by the address that it prints.</summary>
    /// <param name="house">Where the server is.</param>
    /// <param name="cell">What <see cref="Added"/> holds as c1 below the import of the door, c0; null for no such lesson.</param>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<CoursePlayer> StartAsync(BenchHouse house, string? cell = null)
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
        new Uri($"ws://{Entrance.Authority}/ws/lesson/{lesson}?since=0&run="), Entrance.GetLeftPart(UriPartial.Authority), _cookie, _key);

    /// <summary>Lets a browser in as the bench is.</summary>
    public async Task LetInAsync(IPage page)
    {
        var (name, value) = _cookie.Split('=', 2) is [var n, var v] ? (n, v) : throw new InvalidOperationException("The player gave no cookie.");
        await page.Context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = Entrance.GetLeftPart(UriPartial.Authority) }]);
        await page.AddInitScriptAsync($"localStorage.setItem('course-key', '{_key}');");
    }

    /// <summary>The first cells of C# of a lesson; the first of all imports the door.</summary>
    /// <param name="lesson">Course and name.</param>
    /// <param name="count">How many.</param>
    public async Task<string[]> CodeCellsAsync(string lesson, int count)
    {
        using var json = JsonDocument.Parse(await _http.GetStringAsync(new Uri(Entrance, $"/api/lesson/{lesson}")));
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
        var address = await _process.StandardOutput.ReadLineAsync();
        Entrance = new Uri(address ?? throw new InvalidOperationException("The player did not start."));
        var token = new FormUrlEncodedContent([new("token", Entrance.Query["?token=".Length..])]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Entrance, "/enter")) { Content = token, Headers = { { "Origin", Entrance.GetLeftPart(UriPartial.Authority) } } };
        using var answer = await _http.SendAsync(request);
        _cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        _key = await answer.Content.ReadAsStringAsync();
        _http.DefaultRequestHeaders.Add("Cookie", _cookie);
        _http.DefaultRequestHeaders.Add("Course-Key", _key);
    }
}
