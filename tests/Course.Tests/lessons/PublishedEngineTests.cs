using Testing;

namespace Course.Tests.Lessons;

/// <summary>What runs here runs in VS Code: the tool that Microsoft published stands in for the course's own kernel process.</summary>
public sealed class PublishedEngineTests : IDisposable
{
    private readonly CourseCopy _copy = new();

    [Fact]
    public async Task Every_notebook_runs_in_the_published_engine_without_a_failed_cell()
    {
        await using var server = await NatsServer.StartAsync();

        var result = await _copy.RunAsync(server, "run", "--engine", "dotnet-interactive");

        Assert.True(result.ExitCode == 0, result.Text);
        Assert.Contains($"All {CourseCopy.Notebooks.Count()} notebooks ran to the end", result.Output);
        Assert.Empty(await ServerState.StreamsAsync(server));
    }

    [Fact]
    public async Task A_cell_that_fails_there_fails_the_run_with_file_and_line()
    {
        _copy.Write("notebooks/tutorial04_jetstream/99-fails.dib", "#!csharp\n\n#!set --name asked --value @input:\"A word\"\n\n#!csharp\n\nint number = asked;\n");

        var result = await _copy.RunAsync(null, "run", "99", "--engine", "dotnet-interactive", "--param", "asked=two words");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("99-fails.dib:7", result.Text);
        Assert.Contains("CS0029", result.Text);
    }

    public void Dispose() => _copy.Dispose();
}
