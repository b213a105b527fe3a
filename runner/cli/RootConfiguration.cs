using Tomlyn;
using Tomlyn.Model;

namespace Course.Cli;

/// <summary>What the runner itself reads of <c>config.toml</c>; the notebooks' helpers check the whole file.</summary>
internal static class RootConfiguration
{
    /// <summary><c>nats.url</c>; null where it is not set.</summary>
    /// <exception cref="UsageException">The file is not valid TOML, or the URL is no text.</exception>
    public static string? ServerUrl(Repository repository)
    {
        var path = Path.Combine(repository.Root, "config.toml");
        if (!File.Exists(path))
            return null;
        try
        {
            var table = TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(path))!;
            var url = table.ValueOf("nats") is TomlTable nats ? nats.ValueOf("url") : null;
            return url is null or string ? (string?)url : throw new UsageException($"config.toml: nats.url must be text, such as \"nats://127.0.0.1:4222\".");
        }
        catch (TomlException error)
        {
            throw new UsageException($"config.toml: {error.Message}");
        }
    }
}
