using Course.Servers;

namespace Runner.Tests.Servers;

/// <summary>No engine runs where these tests run: a script stands for the docker command and shows what it is asked.</summary>
public sealed class DockerComposeTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_a_running_engine_the_private_server_serves()
    {
        folder.AddProgram("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1\n");

        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        Assert.Contains("a private one", lease.Origin);
    }

    [Fact]
    public async Task With_an_engine_Compose_is_asked_to_start_the_service_and_wait()
    {
        folder.AddProgram("docker", $"echo \"$@\" >>'{Asked}'\ncase \"$*\" in *up*) echo 'pull access denied' >&2; exit 1;; esac\n");

        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        Assert.Equal($"compose --file {Path.Combine(folder.Root, "docker-compose.yml")} up --detach --wait", File.ReadLines(Asked).Last());
    }

    [Fact]
    public async Task What_Compose_says_when_it_fails_stands_in_the_error()
    {
        using var bare = new CourseFolder(hasNatsServer: false);
        bare.AddProgram("docker", "case \"$*\" in *up*) echo 'pull access denied' >&2; exit 1;; esac\n");

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(bare.Options(), CancellationToken.None));

        Assert.Contains("Docker: docker compose up failed (pull access denied)", error.Message);
    }

    private string Asked => Path.Combine(folder.Root, "asked");
}
