using NATS.Client.Core;
using NATS.Client.JetStream.Models;

namespace NATS.Net.Tests;

/// <summary>Signing in to a server in operator mode, by JWT and nkey.</summary>
public sealed class CredentialsTests(OperatorServer server) : IClassFixture<OperatorServer>
{
    private readonly TestKey user = new('U');

    [Theory]
    [InlineData("jwt and seed")]
    [InlineData("text")]
    [InlineData("file")]
    [InlineData("callback")]
    public async Task A_user_for_whom_the_account_vouches_is_let_in_and_may_use_JetStream(string form)
    {
        var jwt = server.Vouch(user);
        var creds = OperatorServer.Creds(jwt, user.Seed);
        using var file = new TemporaryFile(creds);
        var auth = form switch
        {
            "text" => new NatsAuthOpts { Creds = creds },
            "file" => new NatsAuthOpts { CredsFile = file.Path },
            "callback" => new NatsAuthOpts { AuthCredCallback = (_, _) => new(NatsAuthCred.FromCreds(creds)) },
            _ => new NatsAuthOpts { Jwt = jwt, Seed = user.Seed },
        };
        await using var nats = Client(auth);
        await nats.CreateJetStreamContext().CreateStreamAsync(new StreamConfig("S", ["s"]));
        Assert.True(nats.Connection.ServerInfo!.AuthRequired);
    }

    [Fact]
    public async Task A_client_takes_the_path_of_a_credentials_file()
    {
        using var file = new TemporaryFile(OperatorServer.Creds(server.Vouch(user), user.Seed));
        await using var nats = new NatsClient(server.Url, credsFile: file.Path);
        await nats.PingAsync();
    }

    [Fact]
    public async Task Another_one_s_seed_does_not_prove_who_one_is() =>
        Assert.Equal("Server error: Authorization Violation", (await RefusalAsync(server.Vouch(user), new TestKey('U').Seed)).Message);

    [Fact]
    public async Task A_jwt_that_has_ended_is_refused() =>
        Assert.True((await RefusalAsync(server.Vouch(user, DateTimeOffset.UtcNow.AddMinutes(-1)), user.Seed)).IsAuthError);

    [Fact]
    public async Task A_jwt_of_an_account_that_the_server_does_not_know_is_refused()
    {
        await using var stranger = new OperatorServer();
        Assert.True((await RefusalAsync(stranger.Vouch(user), user.Seed)).IsAuthError);
    }

    [Fact]
    public async Task A_jwt_that_ends_is_an_event_and_the_connection_has_failed_once_it_was_refused_twice()
    {
        await using var nats = Client(new NatsAuthOpts { Jwt = server.Vouch(user, DateTimeOffset.UtcNow.AddSeconds(1)), Seed = user.Seed });
        var errors = new List<NatsServerErrorKind>();
        nats.Connection.ServerError += (_, args) =>
        {
            errors.Add(args.Kind);
            return default;
        };
        await nats.ConnectAsync();
        await Waits.UntilAsync("the connection has failed", () => new(nats.Connection.ConnectionState == NatsConnectionState.Failed));
        Assert.Equal([NatsServerErrorKind.AuthenticationExpired, NatsServerErrorKind.AuthorizationViolation], errors.Distinct());
        await Assert.ThrowsAsync<NatsConnectionFailedException>(async () => await nats.PublishAsync("a", 1));
    }

    [Fact]
    public async Task A_callback_is_asked_anew_for_each_connection()
    {
        var asked = new List<Uri>();
        await using var nats = Client(new NatsAuthOpts
        {
            AuthCredCallback = (uri, _) =>
            {
                asked.Add(uri);
                return new(NatsAuthCred.FromJwt(server.Vouch(user), user.Seed));
            },
        });
        await nats.ConnectAsync();
        await nats.ReconnectAsync();
        await Waits.UntilAsync("the callback was asked twice", () => new(asked.Count == 2 && nats.Connection.ConnectionState == NatsConnectionState.Open));
        Assert.All(asked, uri => Assert.Equal(new Uri(server.Url), uri));
    }

    [Theory]
    [InlineData("", "Can't find JWT in credentials")]
    [InlineData("-----BEGIN NATS USER JWT-----\njwt\n", "Can't find NKEY in credentials")]
    public async Task A_text_without_credentials_is_a_mistake(string text, string reason)
    {
        await using var nats = Client(new NatsAuthOpts { Creds = text + " " });
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.Equal(("Error loading credentials", reason), (error.Message, error.InnerException!.Message));
    }

    private async Task<NatsServerException> RefusalAsync(string jwt, string seed)
    {
        await using var nats = Client(new NatsAuthOpts { Jwt = jwt, Seed = seed });
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        return Assert.IsType<NatsServerException>(error.InnerException);
    }

    private NatsClient Client(NatsAuthOpts auth) => new(new NatsOpts
    {
        ConnectTimeout = Waits.Limit,
        Url = server.Url,
        AuthOpts = auth,
        ReconnectWaitMin = TimeSpan.FromMilliseconds(50),
    });
}
