namespace Course.Helpers;

/// <summary>
/// The course's settings: config.toml at the top, a lab's own config.toml over it, the environment over both: NATS_URL, NATS_USER,
/// NATS_PASSWORD, NATS_CREDS and NATS_TOKEN take the place of nats.url, nats.user, nats.password, nats.creds and nats.token.
/// </summary>
public static class Configuration
{
    private static readonly string[] NamesOfALab = ["nats.subject", "nats.stream", "nats.consumer"];

    /// <summary>Reads and checks the settings for the notebook whose folder is the current one. It touches no server.</summary>
    public static Settings Read() => Read(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable);

    /// <summary>The same for a notebook that needs the names of its lab: subject, stream and consumer must be set.</summary>
    public static Settings ReadLab() => Read(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable, NamesOfALab);

    internal static Settings Read(string folder, Func<string, string?> environment, params string[] required)
    {
        var root = ConfigurationFiles.Root(folder);
        var own = Path.Combine(folder, "config.toml");
        var entries = ConfigurationFiles.ReadAll(root, own).Concat(ConfigurationKeys.FromEnvironment(environment)).ToList();
        var missing = required.Where(key => entries.All(e => e.Key != key))
            .Select(key => ConfigurationKeys.Missing(ConfigurationFiles.Name(root, own), key));
        var faults = ConfigurationKeys.Faults(entries, root).Concat(missing).ToList();
        return faults.Count == 0 ? ToSettings(root, entries) : throw new ConfigurationException(faults);
    }

    // The last one wins: the top file, then the lab's, then the environment.
    private static Settings ToSettings(string root, List<ConfigurationEntry> entries)
    {
        object? Value(string key) => entries.LastOrDefault(e => e.Key == key)?.Value;
        string? Text(string key) => (string?)Value(key);
        Secret? Hidden(string key) => Text(key) is { } text ? new Secret(text) : null;
        var nats = new NatsSettings(
            Text("nats.url") ?? "nats://127.0.0.1:4222", Text("nats.user"), Hidden("nats.password"),
            Text("nats.creds") is { } path ? Path.GetFullPath(path, root) : null, Hidden("nats.token"),
            Text("nats.subject"), Text("nats.stream"), Text("nats.consumer"));
        return new(new(Text("runtime.mode") ?? "local"), nats, new(TimeSpan.FromSeconds((long)(Value("recv.wait_secs") ?? 5L))));
    }
}
