using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Pages;

/// <summary>How one round of the whole course ended.</summary>
/// <param name="ExitCode">The command's exit status.</param>
/// <param name="Text">What it wrote.</param>
/// <param name="StreamsLeft">What the server held afterwards.</param>
public sealed record CourseRound(int ExitCode, string Text, IReadOnlyList<string> StreamsLeft);

/// <summary>The whole course, run twice in a row on one server for all tests of it and of its pages, and a browser to read them.</summary>
public sealed class CourseRun : IAsyncLifetime
{
    private readonly CourseCopy _copy = new();

    /// <summary>The browser.</summary>
    public Chromium Chromium { get; } = new();

    /// <summary>Both rounds; the pages are the second one's.</summary>
    public IReadOnlyList<CourseRound> Rounds { get; private set; } = [];

    /// <summary>The full path of a file of the output folder.</summary>
    public string PathOf(string file) => Path.Combine(_copy.Root, "out", file);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var server = await NatsServer.StartAsync();
        Rounds = [await RunAsync(server), await RunAsync(server)];
    }

    private async Task<CourseRound> RunAsync(NatsServer server)
    {
        var result = await _copy.RunAsync(server, "run");
        return new CourseRound(result.ExitCode, result.Text, await ServerState.StreamsAsync(server));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _copy.Dispose();
    }
}
