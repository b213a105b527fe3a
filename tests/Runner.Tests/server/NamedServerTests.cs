using System.Net;
using System.Net.Sockets;
using Course.Servers;
using Testing;

namespace Runner.Tests.Servers;

public sealed class NamedServerTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_server_option_names_the_server()
    {
        await using var server = await NatsServer.StartAsync();
        folder.Environment["NATS_URL"] = "nats://127.0.0.1:1";

        await using var lease = await ServerFinder.FindAsync(folder.Options(url: server.Url), CancellationToken.None);

        Assert.Equal(server.Url, lease.Url);
        Assert.Contains("named by --server", lease.Origin);
        Assert.Matches(@"^\d+\.\d+", lease.Version);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, ".nats")));
    }

    [Fact]
    public async Task NATS_URL_names_the_server_and_NATS_MONITOR_URL_its_monitoring()
    {
        await using var server = await NatsServer.StartAsync();
        folder.Environment["NATS_URL"] = server.Url;
        folder.Environment["NATS_MONITOR_URL"] = server.MonitorUrl;

        await using var lease = await ServerFinder.FindAsync(folder.Options(), CancellationToken.None);

        Assert.Contains("named by NATS_URL", lease.Origin);
        Assert.Equal(server.MonitorUrl, lease.Environment["NATS_MONITOR_URL"]);
        Assert.Equal(server.Url, lease.Environment["NATS_URL"]);
    }

    [Fact]
    public async Task Monitoring_of_another_server_is_not_taken_for_this_ones()
    {
        await using var server = await NatsServer.StartAsync();
        await using var other = await NatsServer.StartAsync();
        folder.Environment["NATS_MONITOR_URL"] = other.MonitorUrl;

        await using var lease = await ServerFinder.FindAsync(folder.Options(url: server.Url), CancellationToken.None);

        Assert.Null(lease.MonitorUrl);
        Assert.DoesNotContain("NATS_MONITOR_URL", lease.Environment.Keys);
    }

    [Fact]
    public async Task A_named_server_without_JetStream_is_an_error_and_no_other_is_taken()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(url: server.Url), CancellationToken.None));

        Assert.Contains($"--server names {server.Url}: NATS server", error.Message);
        Assert.Contains("JetStream is off there", error.Message);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, ".nats")));
    }

    [Fact]
    public async Task A_named_server_that_is_not_there_is_an_error_and_no_other_is_taken()
    {
        folder.Environment["NATS_URL"] = $"nats://127.0.0.1:{CourseFolder.FreePort()}";

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(), CancellationToken.None));

        Assert.Contains($"NATS_URL names {folder.Environment["NATS_URL"]}: nothing answers there.", error.Message);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, ".nats")));
    }

    [Fact]
    public async Task What_answers_without_NATSs_greeting_is_told_apart_from_nothing()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var accepting = AcceptOnceAsync(stranger);

        var error = await Assert.ThrowsAsync<ServerException>(
            () => ServerFinder.FindAsync(folder.Options(url: $"nats://{stranger.LocalEndpoint}"), CancellationToken.None));

        Assert.Contains("something listens there that is no NATS server", error.Message);
        await accepting;
    }

    [Theory]
    [InlineData("nats://reader:secret@127.0.0.1:1")]
    [InlineData("reader:secret@not a host")]
    [InlineData("http://reader:secret@127.0.0.1")]
    public async Task A_password_in_an_address_stays_out_of_messages(string url)
    {
        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(url: url), CancellationToken.None));

        Assert.DoesNotContain("secret", error.Message);
    }

    [Fact]
    public async Task A_password_in_an_address_reaches_the_notebooks()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = "authorization { user: reader, password: secret }" });
        var url = server.Url.Replace("://", "://reader:secret@", StringComparison.Ordinal);

        await using var lease = await ServerFinder.FindAsync(folder.Options(url: url), CancellationToken.None);

        Assert.Equal(url, lease.Environment["NATS_URL"]);
        Assert.DoesNotContain("secret", lease.Origin);
    }

    [Fact]
    public async Task Who_is_not_let_in_reads_so_and_the_settings_let_in()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = "authorization { user: reader, password: secret }" });

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(url: server.Url), CancellationToken.None));
        await using var lease = await ServerFinder.FindAsync(folder.Options(url: server.Url) with { Credentials = () => new("reader", "secret") }, CancellationToken.None);

        Assert.Matches($@"^--server names {server.Url}: NATS server \S+ answers, and does not let the course in \(Server error: Authorization Violation\). Correct user, ", error.Message);
        Assert.Equal(server.Url, lease.Url);
    }

    [Fact]
    public async Task An_account_without_JetStream_on_a_server_that_has_it_reads_so()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = "accounts { A { users: [ { user: reader, password: secret } ] } }" });
        var url = server.Url.Replace("://", "://reader:secret@", StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(url: url), CancellationToken.None));

        Assert.Contains("JetStream does not serve this account (JetStream not enabled for account)", error.Message);
    }

    [Fact]
    public async Task A_server_that_shows_a_certificate_nobody_vouches_for_reads_so()
    {
        using var certificate = new TestCertificate();
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { ExtraConfiguration = certificate.Configuration });

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(url: server.Url), CancellationToken.None));

        Assert.Contains("TLS failed", error.Message);
    }

    [Fact]
    public async Task A_server_without_TLS_at_an_address_that_wants_it_reads_so()
    {
        await using var server = await NatsServer.StartAsync();

        var error = await Assert.ThrowsAsync<ServerException>(
            () => ServerFinder.FindAsync(folder.Options(url: server.Url.Replace("nats:", "tls:", StringComparison.Ordinal)), CancellationToken.None));

        Assert.Contains("does not support TLS", error.Message);
    }

    [Fact]
    public async Task A_web_server_at_the_address_is_no_NATS_server()
    {
        await using var server = await NatsServer.StartAsync();

        var error = await Assert.ThrowsAsync<ServerException>(() => ServerFinder.FindAsync(folder.Options(url: server.MonitorUrl.Replace("http:", "nats:", StringComparison.Ordinal)), CancellationToken.None));

        Assert.Contains("something listens there that is no NATS server", error.Message);
    }

    private static async Task AcceptOnceAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("SSH-2.0-test\r\n"u8.ToArray());
    }
}
