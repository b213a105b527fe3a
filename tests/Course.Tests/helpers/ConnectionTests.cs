using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Helpers;

/// <summary>What a learner reads when a lesson cannot start: the cause, and the next command.</summary>
public sealed class ConnectionTests
{
    private const string Connect = "var nats = await ConnectAsync();";

    [Fact]
    public async Task A_server_that_is_down_is_answered_with_how_to_start_one()
    {
        // At a port that nobody is given: another server may take the one that a server had.
        var failure = await HelperNotebook.FailureAsync(null, Connect);

        Assert.Contains($"No NATS server answers at {CourseCopy.NoServer}", failure);
        Assert.Contains("make up", failure);
        Assert.Contains("docker compose up -d", failure);
    }

    [Fact]
    public async Task A_server_without_JetStream_is_told_apart_from_one_that_is_down()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });
        Assert.Contains("JetStream is off", await HelperNotebook.FailureAsync(server, Connect));
    }

    [Fact]
    public async Task Wrong_credentials_name_the_settings_to_check()
    {
        await using var server = await NatsServer.StartAsync(
            new NatsServerOptions { ExtraConfiguration = "authorization { user: ada, password: secret }" });

        var failure = await HelperNotebook.FailureAsync(server, Connect);

        Assert.Contains("Authorization Violation", failure);
        Assert.Contains("nats.user", failure);
    }

    [Fact]
    public async Task An_account_without_JetStream_is_told_apart_from_a_server_without_it()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions
        {
            ExtraConfiguration = "accounts { A { jetstream: enabled, users: [{user: a, password: a}] }, B { users: [{user: b, password: b}] } }\nno_auth_user: b",
        });
        Assert.Contains("not for your account", await HelperNotebook.FailureAsync(server, Connect));
    }

    [Fact]
    public async Task A_newer_servers_feature_is_skipped_with_the_reason()
    {
        await using var server = await NatsServer.StartAsync();
        var run = await HelperNotebook.RunAsync(server, Connect + """

            if (RequiresServer(nats, "2.9", "named consumers"))
                Console.WriteLine("2.9 is there");
            if (RequiresServer(nats, "99.0", "time travel"))
                throw new Exception("not skipped");
            """);
        Assert.True(run.IsSuccess);
        var outputs = string.Concat(run.Cells.SelectMany(c => c.Outputs).SelectMany(o => o.Content.Values));
        Assert.Contains("Skipped: time travel needs nats-server 99.0 or newer", outputs);
    }
}
