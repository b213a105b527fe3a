using Tomlyn;
using Tomlyn.Model;

namespace Course;

/// <summary>What the command and the player themselves read of the top <c>config.toml</c>; the notebooks' helpers also hold its values against each other.</summary>
internal static class RootConfiguration
{
    private const string Text = "text in quotes";

    // What may be set, and what it must look like.
    private static readonly Dictionary<string, string> Known = new()
    {
        ["runtime.mode"] = "\"local\"",
        ["nats.url"] = "an address such as \"nats://127.0.0.1:4222\"",
        ["nats.user"] = Text,
        ["nats.password"] = Text,
        ["nats.creds"] = "the path of a credentials file in quotes",
        ["nats.token"] = Text,
        ["nats.subject"] = Text,
        ["nats.stream"] = Text,
        ["nats.consumer"] = Text,
        [WaitKey] = "whole seconds",
    };

    private const string WaitKey = "recv.wait_secs";

    /// <summary><c>nats.url</c>; null where it is not set.</summary>
    /// <exception cref="UsageException">The file has a fault: one line with file, line, key and what is allowed.</exception>
    public static string? ServerUrl(Repository repository) => Read(repository).GetValueOrDefault("nats.url");

    /// <summary>
    /// What the notebooks sign in with: <c>nats.user</c>, <c>nats.password</c>, <c>nats.creds</c> and <c>nats.token</c>, in whose places NATS_USER,
    /// NATS_PASSWORD, NATS_CREDS and NATS_TOKEN come, as in the helpers.
    /// </summary>
    /// <param name="repository">Where <c>config.toml</c> stands.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <exception cref="UsageException">The file has a fault, or the credentials file is missing.</exception>
    public static NatsCredentials Credentials(Repository repository, Func<string, string?> environment)
    {
        var file = Read(repository);
        string? Value(string key) => environment($"NATS_{key.ToUpperInvariant()}") is { Length: > 0 } text ? text : file.GetValueOrDefault($"nats.{key}");
        var creds = Value("creds") is { } path ? Path.GetFullPath(path, repository.Root) : null;
        if (creds is not null && !File.Exists(creds))
            throw new UsageException($"nats.creds of config.toml, or NATS_CREDS: there is no file {Path.GetRelativePath(repository.Root, creds)}.");
        return new NatsCredentials(Value("user"), Value("password"), creds, Value("token"));
    }

    private static Dictionary<string, string> Read(Repository repository)
    {
        var path = Path.Combine(repository.Root, "config.toml");
        if (!File.Exists(path))
            return [];
        try
        {
            var file = new TomlFile(File.ReadAllText(path));
            return Values(file, file.Top, "").Where(setting => setting.Key != WaitKey).ToDictionary(setting => setting.Key, setting => (string)setting.Value);
        }
        catch (TomlException error)
        {
            throw new UsageException($"config.toml:{error.Line ?? 1}: not TOML: {TomlFile.Fault(error)}; allowed: [table] and key = value, each key once, text in quotes ('…' where it holds a \\)");
        }
    }

    private static IEnumerable<(string Key, object Value)> Values(TomlFile file, TomlTable table, string above)
    {
        foreach (var (name, value) in table)
        {
            var (key, line) = (above + name, file.LineOf(table, name));
            if (value is TomlTable inner && Known.Keys.Any(known => known.StartsWith(key + ".", StringComparison.Ordinal)))
            {
                foreach (var setting in Values(file, inner, key + "."))
                    yield return setting;
                continue;
            }
            if (!Known.TryGetValue(key, out var allowed))
                throw new UsageException($"config.toml:{line}: {key} is no setting; allowed: {string.Join(", ", Known.Keys)}");
            if (key == WaitKey ? value is not long : value is not string)
                throw new UsageException($"config.toml:{line}: {key} is {Shown(key, value)}; allowed: {allowed}");
            yield return (key, value);
        }
    }

    private static string Shown(string key, object value) => value switch
    {
        _ when key is "nats.password" or "nats.token" => "not text",
        string text => $"\"{text}\"",
        TomlTable => "a table",
        TomlArray or TomlTableArray => "a list",
        _ => FormattableString.Invariant($"{value}, without quotes"),
    };
}
