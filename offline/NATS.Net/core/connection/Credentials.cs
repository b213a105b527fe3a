namespace NATS.Client.Core;

/// <summary>Turns options into what the client sends to prove who it is.</summary>
internal static class Credentials
{
    /// <summary>Takes user and password, or a token, from the first address, unless the options have their own.</summary>
    public static NatsOpts TakeFromUrl(NatsOpts opts)
    {
        var auth = opts.AuthOpts;
        if (auth is { Username.Length: > 0 } or { Password.Length: > 0 } or { Token.Length: > 0 }) return opts;
        var (user, password) = NatsUri.ParseList(opts.Url, randomize: false)[0].Credentials();
        if (user is null) return opts;
        return opts with { AuthOpts = password is null ? auth with { Token = user } : auth with { Username = user, Password = password } };
    }

    /// <summary>What CONNECT says.</summary>
    public static ValueTask<ConnectOptions> CreateConnectOptionsAsync(NatsOpts opts, ServerInfo info, Uri uri, CancellationToken cancellationToken)
    {
        var auth = opts.AuthOpts;
        return ValueTask.FromResult(new ConnectOptions
        {
            Name = opts.Name,
            Echo = opts.Echo,
            Verbose = opts.Verbose,
            Headers = opts.Headers,
            Username = auth.Username,
            Password = auth.Password,
            AuthToken = auth.Token,
            Jwt = auth.Jwt,
            NKey = auth.NKey,
        });
    }
}
