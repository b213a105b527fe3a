namespace Course.Tests.Lessons;

/// <summary>The tool that Microsoft published stands in for the course's own kernel process. That it runs every notebook, <see cref="Pages.CourseRun"/> shows.</summary>
public sealed class PublishedEngineTests : IDisposable
{
    private readonly CourseCopy _copy = new();

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
