using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Testing;

namespace NATS.Net.Tests;

/// <summary>A server in operator mode, which lets in whom an account's key has signed for, and the keys to sign with.</summary>
public sealed class OperatorServer : IAsyncLifetime
{
    private readonly TestKey account = new('A'), system = new('A');
    private NatsServer? server;

    public string Url => server!.Url;

    public async ValueTask InitializeAsync()
    {
        var @operator = new TestKey('O');
        var trust = Sign(@operator, @operator.Public, new { type = "operator", version = 2 });
        server = await NatsServer.StartAsync(new NatsServerOptions
        {
            ExtraConfiguration = $$"""
                operator: {{trust}}
                system_account: {{system.Public}}
                resolver: MEMORY
                resolver_preload: {
                  {{account.Public}}: {{Admit(@operator, account, jetStream: -1)}}
                  {{system.Public}}: {{Admit(@operator, system, jetStream: 0)}}
                }
                """,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    /// <summary>A JWT in which the account vouches for a user; it may end.</summary>
    internal string Vouch(TestKey user, DateTimeOffset? end = null) =>
        Sign(account, user.Public, new { type = "user", version = 2, subs = -1, data = -1, payload = -1 }, end?.ToUnixTimeSeconds() ?? 0);

    /// <summary>The text of a credentials file.</summary>
    internal static string Creds(string jwt, string seed) => $"""
        -----BEGIN NATS USER JWT-----
        {jwt}
        ------END NATS USER JWT------

        ************************* IMPORTANT *************************
        -----BEGIN USER NKEY SEED-----
        {seed}
        ------END USER NKEY SEED------

        """;

    // -1 means without limit. The system account must not have JetStream.
    private static string Admit(TestKey @operator, TestKey account, int jetStream) => Sign(@operator, account.Public, new
    {
        type = "account",
        version = 2,
        limits = new
        {
            subs = -1,
            data = -1,
            payload = -1,
            imports = -1,
            exports = -1,
            wildcards = true,
            conn = -1,
            leaf = -1,
            mem_storage = jetStream,
            disk_storage = jetStream,
            streams = jetStream,
            consumer = jetStream,
        },
    });

    private static string Sign(TestKey issuer, string subject, object nats, long exp = 0)
    {
        var claims = new { jti = Guid.NewGuid().ToString("N"), iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), exp, iss = issuer.Public, name = "test", sub = subject, nats };
        var text = $"{Encode(new { typ = "JWT", alg = "ed25519-nkey" })}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(issuer.Sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
