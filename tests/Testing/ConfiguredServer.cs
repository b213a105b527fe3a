using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Testing;

/// <summary>
/// A nats-server started from a configuration file, as a reader starts it, in a folder of its own; its client and monitoring ports are free ones.
/// Disposing it ends the process and removes the folder.
/// </summary>
public sealed class ConfiguredServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private readonly Process _process;

    private ConfiguredServer(string configuration, string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> flags)
    {
        Folder = folder;
        var start = new ProcessStartInfo(NatsProgram.FullPath, ["-c", configuration, "--ports_file_dir", folder, "-l", Log, .. flags])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillLeftOver();
    }

    /// <summary>Host and port for clients, without user, e.g. <c>127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The address of the HTTP monitoring.</summary>
    public string MonitorUrl { get; private set; } = "";

    internal int ProcessId => _process.Id;

    internal string Folder { get; }

    private string Log => Path.Combine(Folder, "server.log");

    /// <summary>Starts servers of one of the repository's own configurations that may need each other, and waits until all answer as healthy.</summary>
    /// <param name="configuration">The configuration file, from the repository's top folder.</param>
    /// <param name="servers">The environment and the flags of each.</param>
    /// <exception cref="InvalidOperationException">One ended or did not become healthy; the message holds its log.</exception>
    public static async Task<IReadOnlyList<ConfiguredServer>> StartAsync(
        string configuration, params IReadOnlyList<(Dictionary<string, string> Environment, string[] Flags)> servers)
    {
        var file = Path.Combine(RepositoryPaths.Root, configuration);
        var started = servers.Select(s => new ConfiguredServer(
            file, Directory.CreateTempSubdirectory("nats-test-").FullName, s.Environment, ["-p", "-1", "-m", "-1", .. s.Flags])).ToList();
        await ReadyAsync(started);
        return started;
    }

    internal static async Task<ConfiguredServer> StartAsync(string configuration, string folder, int port = -1, int monitorPort = -1)
    {
        string[] flags = ["-p", port.ToString(CultureInfo.InvariantCulture), "-m", monitorPort.ToString(CultureInfo.InvariantCulture)];
        var server = new ConfiguredServer(configuration, folder, new Dictionary<string, string>(), flags);
        await ReadyAsync([server]);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    internal async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    private static async Task ReadyAsync(IReadOnlyList<ConfiguredServer> servers)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        try
        {
            foreach (var server in servers)
            {
                while (!await server.IsHealthyAsync(limit.Token)) await Task.Delay(10, limit.Token);
            }
        }
        catch (Exception fault) when (fault is InvalidOperationException or OperationCanceledException)
        {
            var logs = string.Join('\n', servers.Where(s => File.Exists(s.Log)).Select(s => File.ReadAllText(s.Log)));
            foreach (var server in servers) await server.DisposeAsync();
            throw new InvalidOperationException($"nats-server did not start. {fault.Message}\n{logs}", fault);
        }
    }

    private async Task<bool> IsHealthyAsync(CancellationToken token)
    {
        if (_process.HasExited) throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync(token));
        var ports = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"nats-server_{_process.Id}.ports"));
        try
        {
            if (!File.Exists(ports)) return false;
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(ports, token));
            Address = new Uri(json.RootElement.GetProperty("nats")[0].GetString()!).Authority;
            MonitorUrl = json.RootElement.GetProperty("monitoring")[0].GetString()!;
            using var answer = await Http.GetAsync(MonitorUrl + "/healthz", token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is JsonException or HttpRequestException || (fault is TaskCanceledException && !token.IsCancellationRequested))
        {
            return false; // half written, not there yet, or too busy to answer at once
        }
    }

    // A test process that ends early must not leave servers behind.
    private void KillLeftOver()
    {
        try
        {
            if (!_process.HasExited) _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Disposed in the ordinary way: the server has ended already.
        }
    }
}
