namespace NATS.Client.Core;

/// <summary>How the client proves who it is.</summary>
public record NatsAuthOpts
{
    /// <summary>No credentials.</summary>
    public static readonly NatsAuthOpts Default = new();

    /// <summary>The user's name.</summary>
    public string? Username { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>A token.</summary>
    public string? Token { get; init; }

    /// <summary>A user JWT; it needs <see cref="Seed"/>.</summary>
    public string? Jwt { get; init; }

    /// <summary>The public nkey; it needs <see cref="Seed"/>.</summary>
    public string? NKey { get; init; }

    /// <summary>The nkey's secret seed.</summary>
    public string? Seed { get; init; }

    /// <summary>The text of a credentials file: JWT and seed.</summary>
    public string? Creds { get; init; }

    /// <summary>The path of a credentials file.</summary>
    public string? CredsFile { get; init; }

    /// <summary>The path of a file with an nkey seed and its public key.</summary>
    public string? NKeyFile { get; init; }

    /// <summary>Asked before each sign-in, for the server's address; what it returns takes the place of the other credentials.</summary>
    public Func<Uri, CancellationToken, ValueTask<NatsAuthCred>>? AuthCredCallback { get; init; }

    /// <summary>Whether there are no credentials at all.</summary>
    public bool IsAnonymous => AuthCredCallback is null && new[] { Username, Password, Token, Jwt, NKey, Seed, Creds, CredsFile, NKeyFile }.All(string.IsNullOrEmpty);
}
