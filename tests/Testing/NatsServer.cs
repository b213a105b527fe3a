namespace Testing;

/// <summary>
/// A real nats-server on a free loopback port, with a store folder of its own. Disposing it ends the process and removes the folder.
/// </summary>
public sealed class NatsServer : IAsyncDisposable
{
    private readonly string _configuration;
    private ConfiguredServer _process;

    private NatsServer(string configuration, ConfiguredServer process) => (_configuration, _process) = (configuration, process);

    /// <summary>The address clients connect to, e.g. <c>nats://127.0.0.1:40123</c>. It stays the same over restarts.</summary>
    public string Url => $"nats://{_process.Address}";

    /// <summary>The address of the HTTP monitoring, e.g. <c>http://127.0.0.1:40124</c>.</summary>
    public string MonitorUrl => _process.MonitorUrl;

    /// <summary>The process id; another one after a restart.</summary>
    public int ProcessId => _process.ProcessId;

    /// <summary>Starts a server and waits until it answers as healthy.</summary>
    /// <exception cref="InvalidOperationException">The server ended or did not become healthy; the message holds its log.</exception>
    public static async Task<NatsServer> StartAsync(NatsServerOptions? options = null)
    {
        options ??= new NatsServerOptions();
        var folder = Directory.CreateTempSubdirectory("nats-test-").FullName;
        var configuration = Path.Combine(folder, "server.conf");
        await File.WriteAllTextAsync(configuration, $"""
            server_name: test
            host: "127.0.0.1"
            {(options.JetStream ? "jetstream { store_dir: store }" : "")}
            {options.ExtraConfiguration}

            """);
        return new NatsServer(configuration, await ConfiguredServer.StartAsync(configuration, folder));
    }

    /// <summary>Ends the server at once (SIGKILL), as a crash would. The store stays.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Starts the server again after <see cref="KillAsync"/>, on the same ports and store.</summary>
    public async Task StartAgainAsync() =>
        _process = await ConfiguredServer.StartAsync(_configuration, _process.Folder, new Uri(Url).Port, new Uri(MonitorUrl).Port);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
