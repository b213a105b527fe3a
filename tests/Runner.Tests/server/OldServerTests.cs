using Course.Servers;
using Testing;

namespace Runner.Tests.Servers;

public sealed class OldServerTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2.9.10", true)]
    [InlineData("2.11.9", true)]
    [InlineData("v2.11.0-dev", true)]
    [InlineData("1.99.0", true)]
    [InlineData("2.12.0", false)]
    [InlineData("2.12.0-beta.1", false)]
    [InlineData("2.15.1-dev.7", false)]
    [InlineData("3.0.0", false)]
    [InlineData("dev", false)]
    public void A_release_is_too_old_by_its_first_two_numbers(string version, bool isTooOld) => Assert.Equal(isTooOld, ServerVersion.IsTooOld(version));

    [Fact]
    public void The_script_that_fetches_a_server_wants_the_same_release() =>
        Assert.Contains($"\nneeded={ServerVersion.Needed}\n", File.ReadAllText(Path.Combine(RepositoryPaths.Root, "scripts", "nats-server.sh")));

    [Fact]
    public async Task A_named_server_that_is_too_old_is_refused_in_one_line()
    {
        await using var old = await AgedServer.StartAsync("2.11.9");

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(url: old.Url), CancellationToken.None));

        Assert.StartsWith($"--server names {old.Url}: NATS server 2.11.9 answers, and the course needs 2.12 or later. ", error.Message);
        Assert.Contains("make setup fetches one; or docker compose up", error.Message);
        Assert.DoesNotContain('\n', error.Message);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, ".nats")));
    }

    [Fact]
    public async Task A_configured_server_that_is_too_old_is_told_and_not_used()
    {
        await using var old = await AgedServer.StartAsync("2.11.9");
        var said = new List<string>();

        await using var lease = await ServerFinder.FindAsync(folder.Options(configured: old.Url) with { Say = said.Add }, CancellationToken.None);

        Assert.Contains("a private one", lease.Origin);
        Assert.StartsWith($"{old.Url}: NATS server 2.11.9 answers, and the course needs 2.12 or later: it is not used.", Assert.Single(said));
    }

    [Fact]
    public async Task A_development_build_of_a_new_release_serves()
    {
        await using var next = await AgedServer.StartAsync("2.16.0-dev");

        await using var lease = await ServerFinder.FindAsync(folder.Options(url: next.Url), CancellationToken.None);

        Assert.Equal("2.16.0-dev", lease.Version);
    }

    [Fact]
    public async Task Of_the_programs_on_this_machine_what_set_up_fetched_comes_first_and_an_old_one_never()
    {
        using var bare = new CourseFolder(hasNatsServer: false);
        Assert.Null(await FindAsync(bare));
        bare.AddProgram("nats-server", "echo 'nats-server: v2.9.10'");
        Assert.False((await FindAsync(bare))!.IsUsable);
        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(bare.Options(), CancellationToken.None));
        Assert.Contains("nats-server is 2.9.10, and the course needs 2.12 or later", error.Message);

        var fetched = Path.Combine(bare.Root, "artifacts", "nats-server", "nats-server");
        Directory.CreateDirectory(Path.GetDirectoryName(fetched)!);
        File.CreateSymbolicLink(fetched, NatsProgram.FullPath);

        Assert.Equal((fetched, true), await FindAsync(bare) is { } found ? (found.Path, found.IsUsable) : default);
    }

    private static Task<ServerProgram?> FindAsync(CourseFolder folder) => ServerProgram.FindAsync(folder.Options(), CancellationToken.None);
}
