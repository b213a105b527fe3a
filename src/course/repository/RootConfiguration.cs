using Tomlyn;
using Tomlyn.Model;

namespace Course;

/// <summary>What the runner and the player themselves read of <c>config.toml</c>; the notebooks' helpers check the whole file.</summary>
internal static class RootConfiguration
{
    /// <summary><c>nats.url</c>; null where it is not set.</summary>
    /// <exception cref="UsageException">The file is not valid TOML, or the URL is no text.</exception>
    public static string? ServerUrl(Repository repository) => Text(NatsTable(repository), "url", "\"nats://127.0.0.1:4222\"");

    /// <summary>
    /// What the notebooks sign in with: <c>nats.user</c>, <c>nats.password</c>, <c>nats.creds</c> and <c>nats.token</c>, in whose places NATS_USER,
    /// NATS_PASSWORD, NATS_CREDS and NATS_TOKEN come, as in helpers/configuration.csx.
    /// </summary>
    /// <param name="repository">Where <c>config.toml</c> stands.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <exception cref="UsageException">The file is not valid TOML, one of the four is no text, or the credentials file is missing.</exception>
    public static NatsCredentials Credentials(Repository repository, Func<string, string?> environment)
    {
        var nats = NatsTable(repository);
        string? Value(string key) => environment($"NATS_{key.ToUpperInvariant()}") is { Length: > 0 } text ? text : Text(nats, key, "\"…\"");
        var creds = Value("creds") is { } path ? Path.GetFullPath(path, repository.Root) : null;
        if (creds is not null && !File.Exists(creds))
            throw new UsageException($"nats.creds of config.toml, or NATS_CREDS: there is no file {Path.GetRelativePath(repository.Root, creds)}.");
        return new NatsCredentials(Value("user"), Value("password"), creds, Value("token"));
    }

    private static TomlTable? NatsTable(Repository repository)
    {
        var path = Path.Combine(repository.Root, "config.toml");
        if (!File.Exists(path))
            return null;
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(path))!.ValueOf("nats") as TomlTable;
        }
        catch (TomlException error)
        {
            throw new UsageException($"config.toml: {error.Message}");
        }
    }

    private static string? Text(TomlTable? nats, string key, string example) => nats?.ValueOf(key) switch
    {
        null => null,
        string text => text,
        _ => throw new UsageException($"config.toml: nats.{key} must be text, such as {example}."),
    };
}

/// <summary>What a server that asks who one is gets told; what is not set is null.</summary>
/// <param name="User">A user's name.</param>
/// <param name="Password">The user's password.</param>
/// <param name="CredsFile">Full path of a credentials file.</param>
/// <param name="Token">A token.</param>
internal sealed record NatsCredentials(string? User, string? Password, string? CredsFile, string? Token);
