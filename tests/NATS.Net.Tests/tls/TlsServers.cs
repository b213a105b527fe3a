using Testing;

namespace NATS.Net.Tests;

/// <summary>A server that requires TLS, one that also asks for the client's certificate, and one that offers TLS only.</summary>
public sealed class TlsServers : IAsyncLifetime
{
    private NatsServer? required, verifying, offered;

    public Certificates Files { get; } = new();

    public NatsServer Required => required!;

    public NatsServer Verifying => verifying!;

    public NatsServer Offered => offered!;

    public async ValueTask InitializeAsync()
    {
        var servers = await Task.WhenAll(
            StartAsync($"tls {{ {Files.Configuration} }}"),
            StartAsync($"tls {{ {Files.Configuration}, ca_file: \"{Files["ca.pem"]}\", verify: true }}"),
            StartAsync($"tls {{ {Files.Configuration} }}\nallow_non_tls: true"));
        (required, verifying, offered) = (servers[0], servers[1], servers[2]);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Required.DisposeAsync().AsTask(), Verifying.DisposeAsync().AsTask(), Offered.DisposeAsync().AsTask());
        Files.Dispose();
    }

    /// <summary>A server's address by name instead of number, under which its certificate is valid.</summary>
    public static string Named(string url, string scheme = "nats") => $"{scheme}://localhost:{new Uri(url).Port}";

    private static Task<NatsServer> StartAsync(string configuration) =>
        NatsServer.StartAsync(new NatsServerOptions { JetStream = false, ExtraConfiguration = configuration });
}
