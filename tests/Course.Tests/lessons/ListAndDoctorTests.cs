using Course.Manifests;
using Testing;

namespace Course.Tests.Lessons;

public sealed class ListAndDoctorTests : IDisposable
{
    private readonly CourseCopy _copy = new();

    [Fact]
    public async Task List_names_each_lesson_and_exercise_in_the_manifests_order()
    {
        var result = await _copy.RunAsync(null, "list");

        Assert.True(result.ExitCode == 0, result.Text);
        var notebooks = ManifestReader.Read(_copy.PathOf("notebooks/course.toml")).Manifest.Notebooks;
        var at = 0;
        foreach (var title in notebooks.SelectMany(n => (string[])[$"{n.Minutes} min  {n.Title}", .. n.Exercises.Select(e => $"- {e.Title}")]))
            at = result.Output.IndexOf(title, at, StringComparison.Ordinal) is var found and >= 0 ? found : throw new Xunit.Sdk.XunitException($"{title} is not in its place:\n{result.Output}");
        Assert.Contains($"{notebooks.Count} notebooks", result.Output);
    }

    [Fact]
    public async Task Doctor_ends_with_0_where_a_run_would_work()
    {
        await using var server = await NatsServer.StartAsync();

        var result = await _copy.RunAsync(server, "doctor");

        Assert.True(result.ExitCode == 0, result.Text);
        Assert.Matches(@"(ok|attention) +Packages +.*NATS\.Net \d", result.Output);
        Assert.Matches($"ok +NATS server +{server.Url} answers", result.Output);
        Assert.Contains("A run would work", result.Output);
    }

    [Fact]
    public async Task Doctor_ends_with_2_where_the_named_server_is_not_there()
    {
        var result = await _copy.RunAsync(null, "doctor");

        Assert.Equal(2, result.ExitCode);
        Assert.Matches("missing +NATS server +NATS_URL names nats://127.0.0.1:1", result.Output);
    }

    public void Dispose() => _copy.Dispose();
}
