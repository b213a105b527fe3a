using System.Diagnostics;
using System.Globalization;

namespace Testing;

/// <summary>
/// A real nats-server on a free loopback port, with a store folder of its own. Disposing it ends the process and removes the folder.
/// </summary>
public sealed class NatsServer : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private readonly NatsServerOptions options;
    private readonly NatsServerFolder folder;
    private Process process;

    private NatsServer(NatsServerOptions options, NatsServerFolder folder, Process process, NatsServerPorts ports)
    {
        this.options = options;
        this.folder = folder;
        this.process = process;
        Ports = ports;
    }

    /// <summary>The address clients connect to, e.g. <c>nats://127.0.0.1:40123</c>. It stays the same over restarts.</summary>
    public string Url => $"nats://127.0.0.1:{Ports.Client}";

    /// <summary>The address of the HTTP monitoring, e.g. <c>http://127.0.0.1:40124</c>.</summary>
    public string MonitorUrl => $"http://127.0.0.1:{Ports.Monitor}";

    /// <summary>The process id; another one after a restart.</summary>
    public int ProcessId => process.Id;

    /// <summary>Where JetStream stores its files.</summary>
    public string StoreDirectory => folder.Store;

    /// <summary>What the server has logged so far.</summary>
    public string Log => folder.ReadLog();

    private NatsServerPorts Ports { get; }

    /// <summary>Starts a server and waits until it answers as healthy.</summary>
    /// <exception cref="InvalidOperationException">The server ended or did not become healthy; the message holds its log.</exception>
    public static async Task<NatsServer> StartAsync(NatsServerOptions? options = null)
    {
        options ??= new NatsServerOptions();
        var folder = NatsServerFolder.Create();
        try
        {
            var (process, ports) = await LaunchAsync(options, folder, new NatsServerPorts(options.Port, -1));
            return new NatsServer(options, folder, process, ports);
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    /// <summary>Ends the server at once (SIGKILL), as a crash would. The store stays.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts the server again after <see cref="KillAsync"/>, on the same ports and store.</summary>
    public async Task StartAgainAsync()
    {
        if (!process.HasExited) throw new InvalidOperationException("The server still runs; kill it first.");
        process.Dispose();
        (process, _) = await LaunchAsync(options, folder, Ports);
    }

    /// <summary>Stops the server's process without ending it: connections stay open and nothing answers.</summary>
    public void Pause() => Signal("STOP");

    /// <summary>Lets the process go on after <see cref="Pause"/>.</summary>
    public void Resume() => Signal("CONT");

    /// <summary>Announces to all clients that the server is about to leave (SIGUSR2).</summary>
    public void EnterLameDuckMode() => Signal("USR2");

    /// <summary>Kills the server and starts it again, on the same ports and store.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        await StartAgainAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        folder.Delete();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", ProcessId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static async Task<(Process Process, NatsServerPorts Ports)> LaunchAsync(
        NatsServerOptions options, NatsServerFolder folder, NatsServerPorts ports)
    {
        folder.WriteConfiguration(options, ports);
        var process = Process.Start(new ProcessStartInfo(NatsProgram.FullPath, ["-c", folder.Configuration]) { RedirectStandardError = true })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillLeftOver(process);
        using var limit = new CancellationTokenSource(options.StartTimeout);
        try
        {
            return (process, await WaitUntilHealthyAsync(process, folder, limit.Token));
        }
        catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
        {
            if (!process.HasExited) process.Kill();
            throw new InvalidOperationException($"nats-server did not start. {e.Message}\n{folder.ReadLog()}", e);
        }
    }

    internal static async Task<NatsServerPorts> WaitUntilHealthyAsync(Process process, NatsServerFolder folder, CancellationToken token)
    {
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(token));
            if (folder.ReadPorts(process.Id) is { } ports && await IsHealthyAsync(ports, token)) return ports;
            await Task.Delay(10, token);
        }
    }

    private static async Task<bool> IsHealthyAsync(NatsServerPorts ports, CancellationToken token)
    {
        try
        {
            using var answer = await Http.GetAsync($"http://127.0.0.1:{ports.Monitor}/healthz", token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !token.IsCancellationRequested))
        {
            return false; // not there yet, or too busy to answer at once
        }
    }

    // A test process that ends early must not leave servers behind.
    internal static void KillLeftOver(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Disposed in the ordinary way: the server has ended already.
        }
    }
}
