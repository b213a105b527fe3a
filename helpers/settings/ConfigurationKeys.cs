namespace Course.Helpers;

/// <summary>What config.toml may set, and to what.</summary>
internal static class ConfigurationKeys
{
    /// <summary>Stand for values that no setting may have.</summary>
    public static readonly object ATable = new(), AList = new();

    private const string Name = "a name without blanks, control characters, dot, *, >, / or \\";

    private static readonly Dictionary<string, (string Allowed, Func<object, bool> Fits)> All = new()
    {
        ["runtime.mode"] = ("\"local\", the only mode (for a server elsewhere set nats.url)", value => value is "local"),
        ["nats.url"] = ("an address such as \"nats://127.0.0.1:4222\", or several with commas between them", IsUrl),
        ["nats.user"] = ("a user's name in quotes", IsText),
        ["nats.password"] = ("the user's password in quotes", IsText),
        ["nats.creds"] = ("the path of a credentials file in quotes, from the folder of the top config.toml", IsText),
        ["nats.token"] = ("a token in quotes", IsText),
        ["nats.subject"] = (
            "a subject to publish to, such as \"lab4.stream\": words with a dot between them, no blanks, no * or >", IsSubject),
        ["nats.stream"] = (Name, IsName),
        ["nats.consumer"] = (Name, IsName),
        ["recv.wait_secs"] = ("whole seconds from 1 to 3600", value => value is >= 1L and <= 3600L),
    };

    private static readonly string[] FromOutside = ["nats.url", "nats.user", "nats.password", "nats.creds", "nats.token"];

    /// <summary>Whether settings stand below this key.</summary>
    public static bool IsTable(string key) => All.Keys.Any(known => known.StartsWith(key + ".", StringComparison.Ordinal));

    public static IEnumerable<ConfigurationEntry> FromEnvironment(Func<string, string?> environment) =>
        from key in FromOutside
        let variable = key.ToUpperInvariant().Replace('.', '_')
        let text = environment(variable)
        where !string.IsNullOrEmpty(text)
        select new ConfigurationEntry($"environment: {variable}", 0, key, text);

    public static string Missing(string file, string key) => $"{file}: {key} is missing; allowed: {All[key].Allowed}";

    /// <summary>One line for each fault.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<ConfigurationEntry> entries, string root)
    {
        var seen = new Dictionary<(string, string), ConfigurationEntry>();
        foreach (var entry in entries)
        {
            if (!seen.TryAdd((entry.File, entry.Key), entry))
                yield return $"{entry.Place}: {entry.Key} is set a second time; "
                    + $"allowed: once (it stands in line {seen[(entry.File, entry.Key)].Line} too)";
            else if (!All.TryGetValue(entry.Key, out var rule))
                yield return $"{entry.Place}: {entry.Key} is no setting; allowed: {string.Join(", ", All.Keys)}";
            else if (!rule.Fits(entry.Value))
                yield return $"{entry.Place}: {entry.Key} {Found(entry)}; allowed: {rule.Allowed}";
            else if (entry.Key == "nats.creds" && !File.Exists(Path.GetFullPath((string)entry.Value, root)))
                yield return $"{entry.Place}: {entry.Key} is \"{entry.Value}\", and there is no such file; allowed: {rule.Allowed}";
        }
        foreach (var fault in Together(entries))
            yield return fault;
    }

    // A user goes with a password, and a server wants one proof of who you are.
    private static IEnumerable<string> Together(IReadOnlyList<ConfigurationEntry> entries)
    {
        var last = entries.GroupBy(e => e.Key).ToDictionary(same => same.Key, same => same.Last());
        foreach (var (one, other) in new[] { ("nats.user", "nats.password"), ("nats.password", "nats.user") })
        {
            if (last.TryGetValue(one, out var alone) && !last.ContainsKey(other))
                yield return $"{alone.Place}: {one} is set and {other} is not; allowed: both or neither";
        }
        var proofs = new[] { "nats.user", "nats.creds", "nats.token" }.Where(last.ContainsKey).ToList();
        if (proofs.Count > 1)
            yield return $"{last[proofs[^1]].Place}: {string.Join(" and ", proofs)} are set together; "
                + "allowed: one of nats.user (with nats.password), nats.creds, nats.token";
    }

    private static string Found(ConfigurationEntry entry) => entry.Value switch
    {
        string text when text.Trim() == "" => "is empty",
        string text => $"is \"{text}\"",
        bool truth => truth ? "is true, not text" : "is false, not text",
        _ when entry.Value == ATable => "is a table",
        _ when entry.Value == AList => "is a list",
        _ => FormattableString.Invariant($"is {entry.Value}, without quotes"),
    };

    private static bool IsText(object value) => value is string text && text.Trim() != "";

    private static bool IsUrl(object value) => IsText(value) && ((string)value).Split(',').All(url =>
        Uri.TryCreate(url.Contains("://") ? url.Trim() : "nats://" + url.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "nats" or "tls" or "ws" or "wss" && uri.Host != "");

    private static bool IsSubject(object value) => IsText(value) && ((string)value).Split('.').All(IsName);

    private static bool IsName(object value) => IsText(value) && !((string)value).Any(c => c <= ' ' || c == 127 || ".*>/\\".Contains(c));
}
