using Course;
using Course.Servers;
using Testing;

namespace Runner.Tests.Servers;

public sealed class RootConfigurationTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public static TheoryData<string, string> Faulty => new()
    {
        { "[nats]\nurl = \"a\"\nurl = \"b\"\n", "config.toml:3: not TOML: The key `nats.url` is already defined at (2,1); allowed: " },
        { "[nats\nurl = \"x\"\n", "config.toml:1: not TOML: Expected `]`" },
        { "[nats]\nurl = \"nats://127.0.0.1:4222\"\nurls = \"nats://x\"\n", "config.toml:3: nats.urls is no setting; allowed: runtime.mode, nats.url, " },
        { "[nats]\nurl = 4222\n", "config.toml:2: nats.url is 4222, without quotes; allowed: an address such as \"nats://127.0.0.1:4222\"" },
        { "[nats]\ncreds = \"C:\\Users\\me\\x.creds\"\n", "config.toml:2: not TOML: Unexpected escape character" },
        { "[nats]\nuser = [\"a\"]\n", "config.toml:2: nats.user is a list; allowed: text in quotes" },
        { "[nats]\npassword = 12345\n", "config.toml:2: nats.password is not text; allowed: text in quotes" },
        { "[recv]\nwait_secs = \"5\"\n", "config.toml:2: recv.wait_secs is \"5\"; allowed: whole seconds" },
        { "nats = 1\n", "config.toml:1: nats is no setting; allowed: " },
        { "[server]\nurl = \"x\"\n", "config.toml:1: server is no setting; allowed: " },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_one_line_with_file_line_key_and_what_is_allowed(string toml, string says)
    {
        var error = Assert.Throws<UsageException>(() => RootConfiguration.ServerUrl(With(toml)));

        Assert.StartsWith(says, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task With_a_fault_no_server_is_touched()
    {
        var options = ServerOptions.Of(With("[nats]\nurls = \"x\"\n"), $"nats://127.0.0.1:{CourseFolder.FreePort()}");

        await Assert.ThrowsAsync<UsageException>(() => ServerFinder.FindAsync(options, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n[nats]\n")]
    public void What_is_not_set_has_its_default(string toml)
    {
        Assert.Null(RootConfiguration.ServerUrl(With(toml)));
        Assert.Equal(new NatsCredentials(), RootConfiguration.Credentials(With(toml), _ => null));
    }

    [Fact]
    public void The_course_own_file_has_no_fault() =>
        Assert.Equal(ServerOptions.DefaultUrl, RootConfiguration.ServerUrl(new Repository(RepositoryPaths.Root)));

    [Fact]
    public void The_environment_takes_the_files_place()
    {
        var repository = With("[nats]\nuser = \"file\"\npassword = \"of the file\"\n");

        Assert.Equal(
            new NatsCredentials("environment", "of the file"),
            RootConfiguration.Credentials(repository, name => name == "NATS_USER" ? "environment" : null));
    }

    private Repository With(string toml)
    {
        File.WriteAllText(Path.Combine(folder.Root, "config.toml"), toml);
        return new Repository(folder.Root);
    }
}
