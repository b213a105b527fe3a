using NATS.Client.Core;
using Testing;

namespace NATS.Net.Tests;

/// <summary>One server that knows a user, an nkey user and a token holder, each in a form of options.</summary>
public sealed class GuardedServer : IAsyncLifetime
{
    private NatsServer? users, token;

    internal TestKey Key { get; } = new('U');

    public string Users => users!.Url;

    public string Token => token!.Url;

    public async ValueTask InitializeAsync()
    {
        users = await StartAsync($"users: [ {{ user: u, password: p }}, {{ nkey: {Key.Public} }} ]");
        token = await StartAsync("token: t");
    }

    public async ValueTask DisposeAsync()
    {
        await users!.DisposeAsync();
        await token!.DisposeAsync();
    }

    private static Task<NatsServer> StartAsync(string authorization) =>
        NatsServer.StartAsync(new NatsServerOptions { JetStream = false, ExtraConfiguration = $"authorization {{ {authorization} }}" });
}

/// <summary>Signing in to servers with users of their own.</summary>
public sealed class SignInTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Theory]
    [InlineData("options")]
    [InlineData("callback")]
    public async Task A_user_with_a_password_is_let_in(string form)
    {
        await PingAsync(server.Users, form == "options"
            ? new NatsAuthOpts { Username = "u", Password = "p" }
            : new NatsAuthOpts { AuthCredCallback = (_, _) => new(NatsAuthCred.FromUserInfo("u", "p")) });
    }

    [Theory]
    [InlineData("options")]
    [InlineData("callback")]
    public async Task The_holder_of_the_token_is_let_in(string form)
    {
        await PingAsync(server.Token, form == "options"
            ? new NatsAuthOpts { Token = "t" }
            : new NatsAuthOpts { AuthCredCallback = (_, _) => new(NatsAuthCred.FromToken("t")) });
    }

    [Theory]
    [InlineData("options")]
    [InlineData("file")]
    [InlineData("callback")]
    [InlineData("callback with file")]
    public async Task The_holder_of_the_nkey_is_let_in(string form)
    {
        using var file = new TemporaryFile($"{server.Key.Seed}\n{server.Key.Public}\n");
        await PingAsync(server.Users, form switch
        {
            "file" => new NatsAuthOpts { NKeyFile = file.Path },
            "callback" => new NatsAuthOpts { AuthCredCallback = (_, _) => new(NatsAuthCred.FromNkey(server.Key.Seed)) },
            "callback with file" => new NatsAuthOpts { AuthCredCallback = (_, _) => new(NatsAuthCred.FromNkeyFile(file.Path)) },
            _ => new NatsAuthOpts { NKey = server.Key.Public, Seed = server.Key.Seed },
        });
    }

    [Fact]
    public async Task The_options_count_more_than_the_address() =>
        await PingAsync(server.Users.Replace("//", "//u:wrong@", StringComparison.Ordinal), new NatsAuthOpts { Username = "u", Password = "p" });

    [Fact]
    public async Task A_wrong_token_password_or_key_is_refused()
    {
        await RefuseAsync(server.Token, new NatsAuthOpts { Token = "wrong" });
        await RefuseAsync(server.Users, new NatsAuthOpts { Username = "u", Password = "wrong" });
        await RefuseAsync(server.Users, new NatsAuthOpts { NKey = server.Key.Public, Seed = new TestKey('U').Seed });
    }

    [Fact]
    public async Task A_missing_key_file_is_a_mistake_that_can_be_made_good()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        await using var nats = new NatsClient(new NatsOpts { Url = server.Users, ConnectTimeout = Waits.Limit, AuthOpts = new NatsAuthOpts { NKeyFile = path } });
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.ConnectAsync());
        Assert.StartsWith("Failed to load credentials: ", error.Message);
        Assert.IsType<FileNotFoundException>(error.InnerException);
        await File.WriteAllTextAsync(path, $"{server.Key.Seed}\n{server.Key.Public}\n", TestContext.Current.CancellationToken);
        await nats.PingAsync();
        File.Delete(path);
    }

    private static async Task PingAsync(string url, NatsAuthOpts auth)
    {
        await using var nats = new NatsClient(new NatsOpts { Url = url, ConnectTimeout = Waits.Limit, AuthOpts = auth });
        await nats.PingAsync();
    }

    private static async Task RefuseAsync(string url, NatsAuthOpts auth)
    {
        await using var nats = new NatsClient(new NatsOpts { Url = url, ConnectTimeout = Waits.Limit, AuthOpts = auth });
        var error = await Assert.ThrowsAsync<NatsException>(async () => await nats.PingAsync());
        Assert.Equal($"can not start to connect nats server: {url}", error.Message);
        Assert.True(Assert.IsType<NatsServerException>(error.InnerException).IsAuthError);
    }
}
