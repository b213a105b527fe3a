using System.Diagnostics;
using System.Globalization;

namespace Course.Servers;

/// <summary>A nats-server process of the course's own, started from server/nats.conf. Call it under the folder's lock.</summary>
internal static class OwnServer
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    /// <summary>The folder's server, if it runs. Whoever answers must show the id of the start that the state file names.</summary>
    public static async Task<ServerState?> FindRunningAsync(ServerFolder folder, CancellationToken cancellationToken)
    {
        if (folder.ReadState() is not { } state) return null;
        if (await AnswersAsync(state, cancellationToken)) return state;
        // One that hangs still holds the store, and would not end in order.
        if (ProcessTable.IsSame(state.Pid, "nats-server", state.Started))
        {
            ProcessTable.Kill(state.Pid);
            await IsGoneAsync(state.Pid);
        }
        folder.DeleteState(state.Pid);
        return null;
    }

    /// <summary>Gives the folder's server to a run, and starts it where it does not run yet. The last run out ends it; a run that was killed is not waited for.</summary>
    /// <exception cref="ServerException">It did not start, or is of an old release.</exception>
    public static async Task<NatsServerLease> LeaseAsync(ServerOptions options, ServerFolder folder, string program, CancellationToken cancellationToken)
    {
        using var only = await folder.LockAsync(cancellationToken);
        var running = await FindRunningAsync(folder, cancellationToken);
        if (running is not null && ServerVersion.IsTooOld(running.Version)) throw Advice.OwnIsTooOld(running);
        var state = running ?? await StartAsync(program, folder, -1, -1, stays: false, cancellationToken);
        var mark = folder.Enter();
        var origin = $"{state.Url}, {(running is null ? "a private one" : "the course's own, which was running")} with its store in {folder.Store}/";
        return new NatsServerLease(
            ServerAddress.Parse(state.Url), state.MonitorUrl, state.Version, origin, ServerReturn.OfOwn(options, folder, state), () => LeaveAsync(folder, mark));
    }

    private static async ValueTask LeaveAsync(ServerFolder folder, IDisposable mark)
    {
        using var only = await folder.LockAsync(CancellationToken.None);
        mark.Dispose();
        if (!folder.IsUsed() && await FindRunningAsync(folder, CancellationToken.None) is { Stays: false } state)
            await StopAsync(state, folder);
    }

    /// <summary>Starts a server; both ports -1 let it choose free ones.</summary>
    /// <exception cref="ServerException">It did not start; the message ends with its log.</exception>
    public static async Task<ServerState> StartAsync(
        string program, ServerFolder folder, int port, int monitorPort, bool stays, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Folder);
        File.Delete(folder.Log);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        var pid = await LaunchAsync(program, folder, port, monitorPort);
        try
        {
            var state = await ReadyAsync(pid, folder, stays, limit.Token);
            folder.WriteState(state);
            return state;
        }
        catch (OperationCanceledException)
        {
            await EndAsync(pid);
            cancellationToken.ThrowIfCancellationRequested();
            throw DidNotStart(folder, $"it was not ready within {StartLimit.TotalSeconds:0} s");
        }
    }

    /// <summary>Ends the server and waits until it is gone. The store stays.</summary>
    public static async Task StopAsync(ServerState state, ServerFolder folder)
    {
        await EndAsync(state.Pid);
        folder.DeleteState(state.Pid);
    }

    private static async Task<bool> AnswersAsync(ServerState state, CancellationToken cancellationToken) =>
        (await AskAsync(state.Url, cancellationToken)).ServerId == state.ServerId;

    private static Task<ServerAnswer> AskAsync(string url, CancellationToken cancellationToken) =>
        ServerQuestion.AskAsync(ServerAddress.Parse(url), new NatsCredentials(), cancellationToken);

    // Not to be cancelled: it takes no time, and a server whose id nobody knows could not be ended.
    // The server gets a process group of its own: Ctrl+C ends the run, which then ends the server in order. macOS has no setsid.
    private static async Task<int> LaunchAsync(string program, ServerFolder folder, int port, int monitorPort)
    {
        const string script = """
            log=$1; shift
            if command -v setsid >/dev/null; then set -- setsid "$@"; else set -m; fi
            "$@" >"$log" 2>&1 </dev/null &
            echo $!
            """;
        var start = new ProcessStartInfo("/bin/sh",
        [
            "-c", script, "sh", folder.Log, program, "-c", folder.Configuration,
            "-p", port.ToString(CultureInfo.InvariantCulture), "-m", monitorPort.ToString(CultureInfo.InvariantCulture),
            "--ports_file_dir", folder.Folder,
        ])
        { WorkingDirectory = folder.Root, RedirectStandardOutput = true };
        using var shell = Process.Start(start)!;
        var pid = await shell.StandardOutput.ReadLineAsync();
        await shell.WaitForExitAsync();
        return int.Parse(pid!, CultureInfo.InvariantCulture);
    }

    private static async Task<ServerState> ReadyAsync(int pid, ServerFolder folder, bool stays, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!ProcessTable.IsAlive(pid)) throw DidNotStart(folder, "it ended at once");
            if (folder.ReadPorts(pid) is { Nats: [var url, ..], Monitoring: [var monitorUrl, ..] }
                && await Monitoring.IsHealthyAsync(monitorUrl, cancellationToken) && await AskAsync(url, cancellationToken) is { Serves: true } answer)
                return new ServerState(pid, ProcessTable.StartedAt(pid), answer.ServerId, url, monitorUrl, answer.Version, stays);
            await Task.Delay(Between, cancellationToken);
        }
    }

    private static async Task EndAsync(int pid)
    {
        ProcessTable.Terminate(pid);
        if (await IsGoneAsync(pid)) return;
        ProcessTable.Kill(pid);
        await IsGoneAsync(pid);
    }

    private static async Task<bool> IsGoneAsync(int pid)
    {
        var clock = Stopwatch.StartNew();
        while (ProcessTable.IsAlive(pid))
        {
            if (clock.Elapsed > StopLimit) return false;
            await Task.Delay(Between);
        }
        return true;
    }

    private static ServerException DidNotStart(ServerFolder folder, string how)
    {
        var log = File.Exists(folder.Log) ? string.Join('\n', File.ReadLines(folder.Log).TakeLast(8)) : "";
        return new ServerException($"nats-server did not start: {how}. The end of {folder.Log}:\n{log}");
    }
}
