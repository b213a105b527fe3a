using Testing;

namespace Course.Tests.Lessons;

/// <summary>Where NuGet's sources cannot be reached: they point to a closed port here.</summary>
public sealed class NetworkTests : IDisposable
{
    private readonly CourseCopy _copy = new();

    public NetworkTests() => _copy.Write("NuGet.Config", """
        <configuration><packageSources><clear /><add key="closed" value="https://127.0.0.1:1/v3/index.json" /></packageSources></configuration>
        """);

    [Fact]
    public async Task After_one_run_a_lesson_needs_no_network()
    {
        await using var server = await NatsServer.StartAsync();
        var result = await _copy.RunAsync(server, "run", "02");
        Assert.True(result.ExitCode == 0, result.Text);
    }

    [Fact]
    public async Task A_package_that_is_not_at_hand_is_one_error_with_NuGets_code_and_the_next_command()
    {
        _copy.Write("notebooks/tutorial04_jetstream/99-asks.dib", "#!csharp\n\n#r \"nuget: No.Such.Package.Anywhere.Xyz, 1.0.0\"\n");
        var result = await _copy.RunAsync(null, "run", "99");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NU1301", result.Text);
        Assert.Contains("Asked for: No.Such.Package.Anywhere.Xyz, 1.0.0", result.Text);
        Assert.Contains("make setup", result.Text);
    }

    public void Dispose() => _copy.Dispose();
}
