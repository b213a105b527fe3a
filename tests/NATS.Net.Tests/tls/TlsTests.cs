using System.Net.Security;
using System.Security.Authentication;
using NATS.Client.Core;
using Testing;

namespace NATS.Net.Tests;

public sealed class TlsTests(TlsServers tls, SharedServer plain) : IClassFixture<TlsServers>
{
    private static readonly HttpClient Http = new();

    private NatsTlsOpts Trusting => new() { CaFile = tls.Files["ca.pem"] };

    [Theory]
    [InlineData("nats", TlsMode.Auto)]
    [InlineData("tls", TlsMode.Auto)]
    [InlineData("nats", TlsMode.Prefer)]
    [InlineData("nats", TlsMode.Require)]
    public async Task A_server_whose_authority_is_trusted_is_spoken_to_in_secret(string scheme, TlsMode mode)
    {
        await using var nats = Client(TlsServers.Named(tls.Required.Url, scheme), Trusting with { Mode = mode });
        await using var sub = await nats.Connection.SubscribeCoreAsync<byte[]>("a");
        await nats.PublishAsync("a", new byte[300_000]);
        Assert.Equal(300_000, (await sub.Msgs.ReadAsync()).Data!.Length);
        Assert.True(await IsEncryptedAsync(tls.Required, nats));
    }

    [Theory]
    [InlineData("stranger.pem")]
    [InlineData(null)]
    public async Task A_server_of_another_authority_is_refused(string? authority)
    {
        var opts = authority is null ? new NatsTlsOpts() : new NatsTlsOpts { CaFile = tls.Files[authority] };
        var error = await FailureAsync(TlsServers.Named(tls.Required.Url, "tls"), opts);
        Assert.Equal("TLS authentication failed", error.Message);
        Assert.IsType<NatsException>(error);
        Assert.IsType<AuthenticationException>(error.InnerException);
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused_unless_that_name_is_asked_for()
    {
        var byNumber = tls.Required.Url;
        Assert.Equal("TLS authentication failed", (await FailureAsync(byNumber, Trusting)).Message);
        await using var nats = Client(byNumber, Trusting with { ConfigureClientAuthentication = AskForLocalhost });
        await nats.PingAsync();

        static ValueTask AskForLocalhost(SslClientAuthenticationOptions options)
        {
            Assert.Equal("127.0.0.1", options.TargetHost);
            options.TargetHost = "localhost";
            return default;
        }
    }

    [Fact]
    public async Task A_validation_of_one_s_own_decides_alone()
    {
        var subject = "";
        var opts = new NatsTlsOpts
        {
            ConfigureClientAuthentication = options =>
            {
                options.RemoteCertificateValidationCallback = (_, certificate, _, _) => (subject = certificate!.Subject) == "CN=localhost";
                return default;
            },
        };
        await using var nats = Client(tls.Required.Url, opts);
        await nats.PingAsync();
        Assert.Equal("CN=localhost", subject);
    }

    [Fact]
    public async Task Any_certificate_is_accepted_where_that_is_asked_for()
    {
        await using var nats = Client(tls.Required.Url, new NatsTlsOpts { InsecureSkipVerify = true });
        await nats.PingAsync();
        Assert.True(await IsEncryptedAsync(tls.Required, nats));
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("locked pem")]
    [InlineData("bundle")]
    public async Task A_client_proves_itself_by_certificate(string format)
    {
        var opts = format switch
        {
            "pem" => Trusting with { CertFile = tls.Files["client.pem"], KeyFile = tls.Files["client-key.pem"] },
            "bundle" => Trusting with { CertBundleFile = tls.Files["client.pfx"], CertBundleFilePassword = Certificates.Password },
            _ => Trusting with { CertFile = tls.Files["client.pem"], KeyFile = tls.Files["client-locked.pem"], KeyFilePassword = Certificates.Password },
        };
        await using var nats = Client(TlsServers.Named(tls.Verifying.Url), opts);
        await nats.PingAsync();
        Assert.True(nats.Connection.ServerInfo!.TlsVerify);
    }

    [Fact]
    public async Task A_client_without_the_certificate_that_the_server_wants_is_not_let_in() =>
        await FailureAsync(TlsServers.Named(tls.Verifying.Url), Trusting);

    [Fact]
    public async Task A_certificate_without_its_key_is_a_mistake()
    {
        var error = await FailureAsync(TlsServers.Named(tls.Verifying.Url), Trusting with { CertFile = tls.Files["client.pem"] });
        Assert.Equal("NatsTlsOpts.CertFile and NatsTlsOpts.KeyFile must both be set", Assert.IsType<ArgumentException>(error).Message);
    }

    [Fact]
    public async Task A_server_without_tls_is_refused_where_it_is_required()
    {
        var error = await FailureAsync(plain.Url, new NatsTlsOpts { Mode = TlsMode.Require });
        Assert.Equal($"Server {plain.Url} does not support TLS but TlsMode is set to Require", Assert.IsType<NatsException>(error).Message);
        var url = TlsServers.Named(plain.Url, "tls");
        Assert.Equal($"Server {url} does not support TLS but TlsMode is set to Require", (await FailureAsync(url, new NatsTlsOpts())).Message);
    }

    [Fact]
    public async Task A_server_that_requires_tls_is_refused_where_it_is_forbidden()
    {
        var error = await FailureAsync(tls.Required.Url, new NatsTlsOpts { Mode = TlsMode.Disable });
        Assert.Equal($"Server {tls.Required.Url} requires TLS but TlsMode is set to Disable", Assert.IsType<NatsException>(error).Message);
    }

    [Fact]
    public async Task An_address_that_requires_tls_is_refused_where_it_is_forbidden()
    {
        var url = TlsServers.Named(tls.Required.Url, "tls");
        await using var nats = Client(url, new NatsTlsOpts { Mode = TlsMode.Disable });
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal($"URI {url} requires TLS but TlsMode is set to Disable", error.Message);
    }

    [Theory]
    [InlineData(TlsMode.Disable, false)]
    [InlineData(TlsMode.Prefer, true)]
    public async Task Where_the_server_leaves_the_choice_the_client_chooses(TlsMode mode, bool encrypted)
    {
        await using var nats = Client(tls.Offered.Url, new NatsTlsOpts { Mode = mode, InsecureSkipVerify = true });
        await nats.PingAsync();
        Assert.Equal(encrypted, await IsEncryptedAsync(tls.Offered, nats));
    }

    [Fact]
    public async Task Hands_are_shaken_first_before_a_proxy_that_speaks_tls()
    {
        await using var proxy = Relay.Start(plain.Url, tls.Files.Server);
        await using var nats = Client(TlsServers.Named(proxy.Url), Trusting with { Mode = TlsMode.Implicit });
        await nats.PingAsync();
        proxy.Cut();
        await Waits.UntilAsync("the connection is made anew", () => new(proxy.Connections == 2 && nats.Connection.ConnectionState == NatsConnectionState.Open));
        await nats.PingAsync();
    }

    [Fact]
    public async Task A_proxy_that_speaks_tls_and_is_not_trusted_is_refused()
    {
        await using var proxy = Relay.Start(plain.Url, tls.Files.Server);
        await FailureAsync(proxy.Url, Trusting with { Mode = TlsMode.Implicit });
    }

    [Fact]
    public async Task A_lost_connection_is_secret_again()
    {
        await using var nats = Client(TlsServers.Named(tls.Required.Url), Trusting);
        await nats.ConnectAsync();
        var id = nats.Connection.ServerInfo!.ClientId;
        await nats.ReconnectAsync();
        await Waits.UntilAsync("there is another connection", () => new(nats.Connection.ServerInfo!.ClientId != id && nats.Connection.ConnectionState == NatsConnectionState.Open));
        Assert.True(await IsEncryptedAsync(tls.Required, nats));
    }

    private static NatsClient Client(string url, NatsTlsOpts opts) => new(new NatsOpts
    {
        Url = url,
        TlsOpts = opts,
        ConnectTimeout = Waits.Limit,
        ReconnectWaitMin = TimeSpan.FromMilliseconds(50),
    });

    // What made the connection fail, below what says which server it was.
    private static async Task<Exception> FailureAsync(string url, NatsTlsOpts opts)
    {
        await using var nats = Client(url, opts);
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal($"can not start to connect nats server: {url}", error.Message);
        return error.InnerException!;
    }

    private static async Task<bool> IsEncryptedAsync(NatsServer server, NatsClient nats)
    {
        var connections = await Http.GetStringAsync($"{server.MonitorUrl}/connz?cid={nats.Connection.ServerInfo!.ClientId}");
        return connections.Contains("\"tls_version\"", StringComparison.Ordinal);
    }
}
