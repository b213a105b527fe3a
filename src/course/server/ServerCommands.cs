namespace Course.Servers;

/// <summary>The commands behind <c>course server</c>: a server that stays, for VS Code. Each returns the exit code, 0 or 2.</summary>
public static class ServerCommands
{
    private const int Done = 0;
    private const int NoServer = 2;

    /// <summary>Starts a server on the configured address and leaves it running, unless JetStream answers there already.</summary>
    /// <exception cref="ServerException">It cannot: the address is taken, or no server is to be had.</exception>
    public static async Task<int> UpAsync(ServerOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var address = options.First;
        var there = await options.AskAsync(address, cancellationToken);
        if (there.Serves)
        {
            await output.WriteLineAsync($"{address}: {there.InWords} runs already.");
            return Done;
        }
        if (!address.IsLoopback) throw new ServerException($"{address}: {there.InWords}. The course starts servers on this machine only; start that one, or configure nats://127.0.0.1:4222.");
        if (there.Kind != AnswerKind.Nothing) throw Advice.AddressIsTaken(address, there);
        await StartAsync(options, address, output, cancellationToken);
        return Done;
    }

    /// <summary>Stops what <see cref="UpAsync"/> started. The store stays.</summary>
    public static async Task<int> DownAsync(ServerOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = new ServerFolder(options.Root);
        using (await folder.LockAsync(cancellationToken))
        {
            if (await OwnServer.FindRunningAsync(folder, cancellationToken) is { } state) return await StopAsync(state, folder, output);
        }
        if (!await DockerCompose.IsUpAsync(options, cancellationToken))
        {
            await output.WriteLineAsync("No server of the course runs.");
            return Done;
        }
        if (await DockerCompose.DownAsync(options, cancellationToken) is { } why) throw new ServerException(why);
        await output.WriteLineAsync("Stopped the Docker Compose service. Its data stays in the volume.");
        return Done;
    }

    /// <summary>Says which server a run would find.</summary>
    public static async Task<int> StatusAsync(ServerOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var address = options.First;
        var there = await options.AskAsync(address, cancellationToken);
        await output.WriteLineAsync($"{address}: {there.InWords}.");
        var own = await RunningAsync(new ServerFolder(options.Root), cancellationToken);
        if (own is not null)
            await output.WriteLineAsync($"The course's own server: {own.Url}, monitoring {own.MonitorUrl}, process {own.Pid}, {(own.Stays ? "runs until `make down`" : "ends with its run")}.");
        return own is not null || there.Serves ? Done : NoServer;
    }

    private static async Task StartAsync(ServerOptions options, ServerAddress address, TextWriter output, CancellationToken cancellationToken)
    {
        var why = await DockerCompose.UpAsync(options, cancellationToken);
        if (why is null)
        {
            await output.WriteLineAsync($"{ServerOptions.DefaultUrl}: NATS runs by Docker Compose until `make down`; monitoring on http://127.0.0.1:{Monitoring.DefaultPort}.");
            return;
        }
        var program = await ServerProgram.FindAsync(options, cancellationToken);
        if (program is not { IsUsable: true }) throw Advice.NoServer([$"Docker: {why}", ServerProgram.WhyNot(program)]);
        await StartOwnAsync(program.Path, options, address, output, cancellationToken);
    }

    private static async Task StartOwnAsync(string program, ServerOptions options, ServerAddress address, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = new ServerFolder(options.Root);
        using var only = await folder.LockAsync(cancellationToken);
        if (await OwnServer.FindRunningAsync(folder, cancellationToken) is { } running)
        {
            if (running.Stays || folder.IsUsed())
                throw new ServerException($"The course's own server runs on {running.Url} (process {running.Pid}) and holds the store in .nats/. {(running.Stays ? "End it by `make down` first." : "It ends with the run that uses it; then run this again.")}");
            await OwnServer.StopAsync(running, folder);
        }
        var state = await OwnServer.StartAsync(program, folder, address.Port, options.MonitorPort, stays: true, cancellationToken);
        await output.WriteLineAsync($"{address}: NATS server {state.Version} with JetStream runs until `make down` (process {state.Pid}); monitoring on {state.MonitorUrl}, store in .nats/.");
    }

    private static async Task<int> StopAsync(ServerState state, ServerFolder folder, TextWriter output)
    {
        if (!state.Stays && folder.IsUsed())
        {
            await output.WriteLineAsync($"The server on {state.Url} belongs to a run and ends with it; nothing was stopped.");
            return Done;
        }
        await OwnServer.StopAsync(state, folder);
        await output.WriteLineAsync($"Stopped the server on {state.Url} (process {state.Pid}). Its data stays in .nats/.");
        return Done;
    }

    private static async Task<ServerState?> RunningAsync(ServerFolder folder, CancellationToken cancellationToken)
    {
        using var only = await folder.LockAsync(cancellationToken);
        return await OwnServer.FindRunningAsync(folder, cancellationToken);
    }
}
