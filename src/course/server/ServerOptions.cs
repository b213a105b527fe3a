namespace Course.Servers;

/// <summary>Where a NATS server may be looked for.</summary>
public sealed record ServerOptions
{
    /// <summary>The address that is tried when nothing else is named.</summary>
    public const string DefaultUrl = "nats://127.0.0.1:4222";

    /// <summary>The repository's top folder: it holds server/nats.conf and docker-compose.yml, and gets .nats/ for a server of its own.</summary>
    public required string Root { get; init; }

    /// <summary>The address given by <c>--server</c>; null where none was. It and <c>NATS_URL</c> allow no other server.</summary>
    public string? Url { get; init; }

    /// <summary>Reads the configured address (config.toml, nats.url); null means <see cref="DefaultUrl"/>. Not called where an address is named.</summary>
    public Func<string?> ConfiguredUrl { get; init; } = () => null;

    /// <summary>Reads what to sign in with.</summary>
    internal Func<NatsCredentials> Credentials { get; init; } = () => new NatsCredentials();

    /// <summary>Reads an environment variable: NATS_URL, NATS_MONITOR_URL, PATH.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Folders looked into after PATH: servers often stand in folders that a user's PATH lacks.</summary>
    public IReadOnlyList<string> MoreFolders { get; init; } = ["/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"];

    /// <summary>Takes a line for the reader before something that can last, such as fetching the Docker image.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>The options of a program in the repository: config.toml and the environment, and lines for the reader on standard error.</summary>
    /// <param name="repository">The course.</param>
    /// <param name="url">What <c>--server</c> said; null where it was not given.</param>
    internal static ServerOptions Of(Repository repository, string? url) => new()
    {
        Root = repository.Root,
        Url = url,
        ConfiguredUrl = () => RootConfiguration.ServerUrl(repository),
        Credentials = () => RootConfiguration.Credentials(repository, System.Environment.GetEnvironmentVariable),
        Say = Console.Error.WriteLine,
    };

    internal string? NamedUrl => NotEmpty(Url) ?? NotEmpty(Environment("NATS_URL"));

    /// <summary>What names that address.</summary>
    internal string NamedBy => NotEmpty(Url) is null ? "NATS_URL" : "--server";

    /// <summary>The address of which a run would ask first.</summary>
    internal ServerAddress First => NamedUrl is { } url ? ServerAddress.Parse(url) : Configured;

    /// <summary>The monitoring port of a server that <c>course server up</c> starts: NATS_MONITOR_URL's, else the usual one.</summary>
    internal int MonitorPort => Uri.TryCreate(NotEmpty(Environment("NATS_MONITOR_URL")), UriKind.Absolute, out var url) ? url.Port : Monitoring.DefaultPort;

    internal ServerAddress Configured => ServerAddress.Parse(NotEmpty(ConfiguredUrl()) ?? DefaultUrl);

    /// <summary>Asks who answers at an address.</summary>
    internal Task<ServerAnswer> AskAsync(ServerAddress address, CancellationToken cancellationToken) => ServerQuestion.AskAsync(address, Credentials(), cancellationToken);

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
