using Course.Kernels;
using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Pages;

/// <summary>How one round of the whole course ended.</summary>
/// <param name="ExitCode">The command's exit status.</param>
/// <param name="Text">What it wrote.</param>
/// <param name="StreamsLeft">What the server held afterwards.</param>
public sealed record CourseRound(int ExitCode, string Text, IReadOnlyList<string> StreamsLeft);

/// <summary>
/// The whole course, three lessons beside each other, run twice in a row on one server for all tests of it and of its pages, and a browser to read them. The second time the
/// published engine stands in for the course's own kernel: what runs in both runs in VS Code. While the second round runs, the browser looks at the pages of the first.
/// </summary>
public sealed class CourseRun : IAsyncLifetime
{
    private readonly CourseCopy _copy = new();
    private readonly SemaphoreSlim _room = new(1);
    private Dictionary<string, Task<PageLook>> _looks = [];

    /// <summary>All pages, as files of the output folder.</summary>
    public static IEnumerable<string> Pages => [.. CourseCopy.Notebooks.Select(n => Path.ChangeExtension(n, ".html")), "index.html"];

    /// <summary>The browser.</summary>
    public Chromium Chromium { get; } = new();

    /// <summary>The first round, whose pages are looked at.</summary>
    public CourseRound First { get; private set; } = new(-1, "", []);

    /// <summary>The second round, in the published engine.</summary>
    public Task<CourseRound> Second { get; private set; } = Task.FromResult(new CourseRound(-1, "", []));

    /// <summary>The full path of a file of the output folder.</summary>
    public string PathOf(string file) => Path.Combine(_copy.Root, "out", file);

    /// <summary>What the browser says of a page.</summary>
    public Task<PageLook> LookAtAsync(string file) => _looks[file];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        First = await RunAsync("out", EngineProgram.OwnName);
        Second = RunAsync("out of the second round", EngineProgram.PublishedName);
        _looks = Pages.ToDictionary(page => page, page => Task.Run(() => LookInTurnAsync(page)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll([Second, .. _looks.Values]).ContinueWith(_ => { }, TaskScheduler.Default);
        await Chromium.DisposeAsync();
        _copy.Dispose();
        _room.Dispose();
    }

    private async Task<CourseRound> RunAsync(string folder, string engine)
    {
        var result = await _copy.RunOnOwnServerAsync("run", "--jobs", "3", "--out", _copy.PathOf(folder), "--engine", engine);
        return new CourseRound(result.ExitCode, result.Text, await _copy.StreamsOfJobsAsync());
    }

    private async Task<PageLook> LookInTurnAsync(string page)
    {
        await _room.WaitAsync();
        try
        {
            return await PageLook.OfAsync(Chromium, PathOf(page));
        }
        finally
        {
            _room.Release();
        }
    }
}
