namespace NATS.Client.Core;

/// <summary>One way for a client to prove who it is, as <see cref="NatsAuthOpts.AuthCredCallback"/> returns it.</summary>
public readonly struct NatsAuthCred
{
    private readonly NatsAuthOpts? opts;

    private NatsAuthCred(NatsAuthOpts opts) => this.opts = opts;

    /// <summary>The same as options; none for a default value.</summary>
    internal NatsAuthOpts Opts => opts ?? NatsAuthOpts.Default;

    /// <summary>A user with a password.</summary>
    public static NatsAuthCred FromUserInfo(string username, string password) => new(new NatsAuthOpts { Username = username, Password = password });

    /// <summary>A token.</summary>
    public static NatsAuthCred FromToken(string token) => new(new NatsAuthOpts { Token = token });

    /// <summary>A user JWT with the seed of its nkey.</summary>
    public static NatsAuthCred FromJwt(string jwt, string seed) => new(new NatsAuthOpts { Jwt = jwt, Seed = seed });

    /// <summary>The seed of an nkey.</summary>
    /// <exception cref="NatsException">The seed is not valid.</exception>
    public static NatsAuthCred FromNkey(string seed) => new(new NatsAuthOpts { NKey = seed.Length == 0 ? null : UserKey.PublicKey(seed), Seed = seed });

    /// <summary>The text of a credentials file.</summary>
    public static NatsAuthCred FromCreds(string creds) => new(new NatsAuthOpts { Creds = creds });

    /// <summary>The path of a credentials file.</summary>
    public static NatsAuthCred FromCredsFile(string credFile) => new(new NatsAuthOpts { CredsFile = credFile });

    /// <summary>The path of a file with an nkey seed and its public key.</summary>
    public static NatsAuthCred FromNkeyFile(string nkeyFile) => new(new NatsAuthOpts { NKeyFile = nkeyFile });
}
