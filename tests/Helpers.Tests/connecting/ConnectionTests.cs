namespace Course.Helpers.Tests.Connected;

/// <summary>What a learner reads when a lesson cannot start: the cause, and the next command.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_server_that_is_down_is_answered_with_how_to_start_one()
    {
        // At a port that nobody is given: another server may take the one that a server had.
        var failure = await FailureAsync("nats://127.0.0.1:9");

        Assert.StartsWith("No NATS server answers at nats://127.0.0.1:9.", failure);
        Assert.Contains("make up", failure);
        Assert.Contains("docker compose up -d", failure);
    }

    [Fact]
    public async Task A_server_without_JetStream_is_told_apart_from_one_that_is_down()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });
        Assert.Contains("JetStream is off", await FailureAsync(server.Url));
    }

    [Fact]
    public async Task Wrong_credentials_name_the_settings_to_check()
    {
        await using var server = await NatsServer.StartAsync(
            new NatsServerOptions { ExtraConfiguration = "authorization { user: ada, password: secret }" });

        var failure = await FailureAsync(server.Url);

        Assert.Contains("Authorization Violation", failure);
        Assert.Contains("nats.user", failure);
    }

    [Fact]
    public async Task The_settings_user_is_let_in()
    {
        await using var server = await NatsServer.StartAsync(
            new NatsServerOptions { ExtraConfiguration = "authorization { user: ada, password: secret }" });
        await using var nats = await Connecting.ConnectAsync("lesson 1", At(server.Url, "ada", new Secret("secret")));
        await nats.PingAsync();
    }

    [Fact]
    public async Task An_account_without_JetStream_is_told_apart_from_a_server_without_it()
    {
        const string accounts = """
            accounts { A { jetstream: enabled, users: [{user: a, password: a}] }, B { users: [{user: b, password: b}] } }
            no_auth_user: b
            """;
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = accounts });
        Assert.Contains("not for your account", await FailureAsync(server.Url));
    }

    [Fact]
    public async Task A_newer_servers_feature_is_skipped_with_the_reason()
    {
        await using var server = await NatsServer.StartAsync();
        await using var nats = await Connecting.ConnectAsync("lesson 1", At(server.Url));
        var shown = await Cell.RunAsync(() =>
        {
            Assert.True(Connecting.RequiresServer(nats, "2.12", "atomic batches"));
            Assert.False(Connecting.RequiresServer(nats, "99.0", "time travel"));
            return Task.CompletedTask;
        });
        Assert.Contains("Skipped: time travel needs nats-server 99.0 or newer", Cell.Html(Assert.Single(shown)));
    }

    [Theory]
    [InlineData("2.12.0-RC.1", "2.12.0")]
    [InlineData("2.15.1", "2.15.1")]
    public void A_preview_counts_as_its_version(string text, string version) =>
        Assert.Equal(Version.Parse(version), Connecting.VersionOf(text));

    private static async Task<string> FailureAsync(string url) =>
        (await Assert.ThrowsAsync<CannotConnectException>(() => Connecting.ConnectAsync("lesson 1", At(url)))).Message;

    private static Settings At(string url, string? user = null, Secret? password = null) =>
        new(new("local"), new(url, user, password, null, null, null, null, null), new(TimeSpan.FromSeconds(5)));
}
