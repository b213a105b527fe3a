namespace NATS.Client.Core;

/// <summary>What the client proves its identity with, read from options, files and the address.</summary>
internal sealed record Credentials(string? Jwt, string? Seed, string? NKey)
{
    private const string JwtMark = "-----BEGIN NATS USER JWT-----";
    private const string SeedMark = "-----BEGIN USER NKEY SEED-----";

    public string? Username { get; private init; }

    public string? Password { get; private init; }

    public string? Token { get; private init; }

    /// <summary>Takes user and password, or a token, from the first address, unless the options have their own.</summary>
    public static NatsOpts TakeFromUrl(NatsOpts opts)
    {
        var auth = opts.AuthOpts;
        if (auth is { Username.Length: > 0 } or { Password.Length: > 0 } or { Token.Length: > 0 }) return opts;
        var (user, password) = NatsUri.ParseList(opts.Url, randomize: false)[0].UserAndPassword();
        if (user is null) return opts;
        return opts with { AuthOpts = password is null ? auth with { Token = user } : auth with { Username = user, Password = password } };
    }

    /// <summary>Asks the application for credentials for a server.</summary>
    /// <exception cref="NatsException">A file is missing or holds no credentials.</exception>
    public static async ValueTask<Credentials> AskAsync(
        Func<Uri, CancellationToken, ValueTask<NatsAuthCred>> callback, Uri server, CancellationToken cancellationToken) =>
        Load((await callback(server, cancellationToken).ConfigureAwait(false)).Opts);

    /// <summary>Reads the files that the options name.</summary>
    /// <exception cref="NatsException">A file is missing or holds no credentials.</exception>
    public static Credentials Load(NatsAuthOpts auth) => Read(auth) with { Username = auth.Username, Password = auth.Password, Token = auth.Token };

    /// <summary>What CONNECT says to a server: its nonce is signed where there is a seed.</summary>
    public ConnectOptions Answer(NatsOpts opts, ServerInfo info) => new()
    {
        Name = opts.Name,
        Echo = opts.Echo,
        Verbose = opts.Verbose,
        Headers = opts.Headers,
        Username = Username,
        Password = Password,
        AuthToken = Token,
        Jwt = Jwt,
        NKey = NKey,
        Signature = info.Nonce is { } nonce && Seed is not null ? UserKey.Sign(Seed, nonce) : null,
    };

    private static Credentials Read(NatsAuthOpts auth)
    {
        if (auth.NKeyFile is { Length: > 0 } keyFile) return FromKeyFile(keyFile);
        if (auth.Creds is { Length: > 0 } text) return FromText(text);
        if (auth.CredsFile is { Length: > 0 } file) return FromFile(file);
        return new Credentials(auth.Jwt, auth.Seed, auth.NKey);
    }

    private static Credentials FromFile(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception e)
        {
            throw new NatsException($"Error loading creds file '{path}': {e.Message}", e);
        }
    }

    private static Credentials FromText(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (NatsException e)
        {
            throw new NatsException("Error loading credentials", e);
        }
    }

    // The line after each mark holds the value.
    private static Credentials Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        return new Credentials(
            After(lines, JwtMark) ?? throw new NatsException("Can't find JWT in credentials"),
            After(lines, SeedMark) ?? throw new NatsException("Can't find NKEY in credentials"),
            null);
    }

    private static string? After(string[] lines, string mark)
    {
        var at = Array.FindIndex(lines, line => line.StartsWith(mark, StringComparison.Ordinal));
        return at >= 0 && at + 1 < lines.Length ? lines[at + 1] : null;
    }

    private static Credentials FromKeyFile(string path)
    {
        var lines = ReadLines(path);
        var seed = lines.LastOrDefault(line => line.StartsWith("SU", StringComparison.Ordinal));
        var key = lines.LastOrDefault(line => line.StartsWith('U'));
        if (seed is null) throw new NatsException($"Can't find seed while loading NKEY file ${path}");
        if (key is null) throw new NatsException($"Can't find public key while loading NKEY file ${path}");
        return new Credentials(null, seed, key);
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return [.. File.ReadAllLines(path).Select(line => line.Trim())];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new NatsException($"Failed to load credentials: {e.Message}", e);
        }
    }
}
