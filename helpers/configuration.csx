// The course's settings: config.toml at the top, a lab's own config.toml over it, the environment over both.
// NATS_URL, NATS_USER, NATS_PASSWORD, NATS_CREDS and NATS_TOKEN take the place of nats.url, nats.user, nats.password, nats.creds and nats.token.

#!import ../../helpers/configuration-keys.csx

using System.IO;
using Tomlyn;
using Tomlyn.Serialization;

/// Everything the course can be told. What is not set is null.
record Settings(RuntimeSettings Runtime, NatsSettings Nats, RecvSettings Recv);

record RuntimeSettings(string Mode);

/// Creds is the full path of a file.
record NatsSettings(string Url, string User, Secret Password, string Creds, Secret Token, string Subject, string Stream, string Consumer);

/// Wait is how long a receiver waits for a message before it stops.
record RecvSettings(TimeSpan Wait);

/// A password that no output shows by accident.
class Secret(string text)
{
    public string Reveal() => text;
    public override string ToString() => "(hidden)";
}

/// The settings cannot be used. The message has one line for each fault: file, line, key, what is wrong, what is allowed.
class ConfigurationException(IEnumerable<string> faults) : Exception(string.Join("\n", faults));

static class Configuration
{
    /// Reads and checks the settings for the notebook whose folder is the current one. It touches no server.
    public static Settings Read() => Read(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable);

    /// The same for a notebook that needs the names of its lab: subject, stream and consumer must be set.
    public static Settings ReadLab() =>
        Read(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable, "nats.subject", "nats.stream", "nats.consumer");

    public static Settings Read(string folder, Func<string, string> environment, params string[] required)
    {
        var root = ConfigurationFiles.Root(folder);
        var own = Path.Combine(folder, "config.toml");
        var entries = ConfigurationFiles.ReadAll(root, own).Concat(ConfigurationKeys.FromEnvironment(environment)).ToList();
        var faults = ConfigurationKeys.Faults(entries, root)
            .Concat(required.Where(key => entries.All(e => e.Key != key)).Select(key => ConfigurationKeys.Missing(ConfigurationFiles.Name(root, own), key)))
            .ToList();
        return faults.Count == 0 ? ToSettings(root, entries) : throw new ConfigurationException(faults);
    }

    // The last one wins: the top file, then the lab's, then the environment.
    static Settings ToSettings(string root, List<ConfigurationEntry> entries)
    {
        object Value(string key) => entries.LastOrDefault(e => e.Key == key)?.Value;
        string Text(string key) => (string)Value(key);
        Secret Hidden(string key) => Text(key) is { } text ? new Secret(text) : null;
        var nats = new NatsSettings(
            Text("nats.url") ?? "nats://127.0.0.1:4222", Text("nats.user"), Hidden("nats.password"),
            Text("nats.creds") is { } path ? Path.GetFullPath(path, root) : null, Hidden("nats.token"),
            Text("nats.subject"), Text("nats.stream"), Text("nats.consumer"));
        return new(new(Text("runtime.mode") ?? "local"), nats, new(TimeSpan.FromSeconds((long)(Value("recv.wait_secs") ?? 5L))));
    }
}

static class ConfigurationFiles
{
    /// The folder of the course: the nearest one upwards that holds the helpers.
    public static string Root(string folder)
    {
        for (var at = new DirectoryInfo(folder); at != null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "helpers", "configuration.csx")))
                return at.FullName;
        }
        throw new ConfigurationException([$"{folder}: not in the course; allowed: a folder below the one that holds helpers/ and config.toml"]);
    }

    /// A file's path as a reader of the course writes it.
    public static string Name(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    /// What the top file sets, then what the lab's own sets.
    public static List<ConfigurationEntry> ReadAll(string root, string own)
    {
        var top = Path.Combine(root, "config.toml");
        if (!File.Exists(top))
            throw new ConfigurationException([$"config.toml: missing in {root}; allowed: the course's own (git checkout config.toml brings it back)"]);
        var entries = ReadFile(root, top);
        return File.Exists(own) && own != top ? [.. entries, .. ReadFile(root, own)] : entries;
    }

    static List<ConfigurationEntry> ReadFile(string root, string file)
    {
        var name = Name(root, file);
        try
        {
            var reader = TomlReader.Create(File.ReadAllText(file));
            reader.Read();
            reader.Read();
            return Table(name, "", reader).ToList();
        }
        catch (TomlException e)
        {
            var fault = e.Diagnostics.First().Message.TrimEnd('.');
            throw new ConfigurationException([$"{name}:{e.Line}: not TOML: {fault}; allowed: [table] and key = value, text in quotes"]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException([$"{name}: cannot be read: {e.Message.TrimEnd('.')}; allowed: a text file"]);
        }
    }

    // From the table's start to behind its end; keys of inner tables are joined by dots.
    static IEnumerable<ConfigurationEntry> Table(string file, string prefix, TomlReader reader)
    {
        reader.Read();
        while (reader.TokenType == TomlTokenType.PropertyName)
        {
            var (key, line) = (prefix + reader.PropertyName, reader.Line);
            reader.Read();
            if (reader.TokenType == TomlTokenType.StartTable && ConfigurationKeys.IsTable(key))
            {
                foreach (var inner in Table(file, key + ".", reader))
                    yield return inner;
                continue;
            }
            yield return new(file, line, key, Value(reader));
            reader.Skip();
        }
        reader.Read();
    }

    static object Value(TomlReader reader) => reader.TokenType switch
    {
        TomlTokenType.String => reader.GetString(),
        TomlTokenType.Integer => reader.GetInt64(),
        TomlTokenType.Float => reader.GetDouble(),
        TomlTokenType.Boolean => reader.GetBoolean(),
        TomlTokenType.DateTime => reader.GetTomlDateTime(),
        TomlTokenType.StartTable => ConfigurationKeys.ATable,
        _ => ConfigurationKeys.AList,
    };
}
