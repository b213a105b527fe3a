using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Pages;

/// <summary>The whole course, run once for all tests of its pages, and a browser to read them.</summary>
public sealed class CourseRun : IAsyncLifetime
{
    private readonly CourseCopy _copy = new();

    /// <summary>The browser.</summary>
    public Chromium Chromium { get; } = new();

    /// <summary>The run's exit status and what it wrote.</summary>
    public (int ExitCode, string Text) Result { get; private set; }

    /// <summary>The full path of a file of the output folder.</summary>
    public string PathOf(string file) => Path.Combine(_copy.Root, "out", file);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var server = await NatsServer.StartAsync();
        var result = await _copy.RunAsync(server, "run");
        Result = (result.ExitCode, result.Text);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _copy.Dispose();
    }
}
