using System.Diagnostics;

namespace Testing;

/// <summary>
/// A nats-server started from one of the repository's own configuration files, as a reader starts it, in a folder of its own.
/// Its client and monitoring ports are free ones. Disposing it ends the process and removes the folder.
/// </summary>
public sealed class ConfiguredServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly NatsServerFolder folder = NatsServerFolder.Create();
    private readonly Process process;
    private NatsServerPorts ports;

    private ConfiguredServer(string configuration, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> flags)
    {
        var start = new ProcessStartInfo(
            NatsProgram.FullPath,
            ["-c", Path.Combine(RepositoryPaths.Root, configuration), "-p", "-1", "-m", "-1", "--ports_file_dir", folder.Root, "-l", folder.Log, .. flags])
        { WorkingDirectory = folder.Root, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => NatsServer.KillLeftOver(process);
    }

    /// <summary>Host and port for clients, without user, e.g. <c>127.0.0.1:40123</c>.</summary>
    public string Address => $"127.0.0.1:{ports.Client}";

    /// <summary>The address of the HTTP monitoring.</summary>
    public string MonitorUrl => $"http://127.0.0.1:{ports.Monitor}";

    /// <summary>Starts servers that may need each other, and waits until all answer as healthy.</summary>
    /// <param name="configuration">The configuration file, from the repository's top folder.</param>
    /// <param name="servers">The environment and the flags of each.</param>
    /// <exception cref="InvalidOperationException">One ended or did not become healthy; the message holds its log.</exception>
    public static async Task<IReadOnlyList<ConfiguredServer>> StartAsync(
        string configuration, params IReadOnlyList<(Dictionary<string, string> Environment, string[] Flags)> servers)
    {
        var started = servers.Select(s => new ConfiguredServer(configuration, s.Environment, s.Flags)).ToList();
        try
        {
            foreach (var server in started) await server.ReadyAsync();
            return started;
        }
        catch
        {
            foreach (var server in started) await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete();
    }

    private async Task ReadyAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        try
        {
            ports = await NatsServer.WaitUntilHealthyAsync(process, folder, limit.Token);
        }
        catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
        {
            throw new InvalidOperationException($"nats-server did not start. {e.Message}\n{folder.ReadLog()}", e);
        }
    }
}
