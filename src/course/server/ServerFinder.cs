namespace Course.Servers;

/// <summary>
/// Finds or starts the server for a run: the one named (<c>--server</c>, NATS_URL), else the configured address if a server of today with JetStream
/// answers there, else Docker Compose if an engine runs, else a private nats-server on a free port.
/// </summary>
public static class ServerFinder
{
    /// <summary>Gives a server with JetStream that answers. Dispose the lease when the run is over.</summary>
    /// <exception cref="ServerException">There is none; the message says what was tried and how to get one.</exception>
    public static async Task<NatsServerLease> FindAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        if (options.NamedUrl is { } url) return await NamedAsync(options, ServerAddress.Parse(url), cancellationToken);
        var tried = new List<string>();
        return await ConfiguredAsync(options, tried, cancellationToken)
            ?? await ComposedAsync(options, tried, cancellationToken)
            ?? await PrivateAsync(options, tried, cancellationToken)
            ?? throw Advice.NoServer(tried);
    }

    private static async Task<NatsServerLease> NamedAsync(ServerOptions options, ServerAddress address, CancellationToken cancellationToken)
    {
        var answer = await options.AskAsync(address, cancellationToken);
        return answer.Serves
            ? await LeaseAsync(options, address, answer, $"{address}, named by {options.NamedBy}", Known(options, address, answer, options.NamedBy), cancellationToken)
            : throw Advice.Named(options.NamedBy, address, answer);
    }

    private static async Task<NatsServerLease?> ConfiguredAsync(ServerOptions options, List<string> tried, CancellationToken cancellationToken)
    {
        var address = options.Configured;
        var answer = await options.AskAsync(address, cancellationToken);
        if (answer.Serves) return await LeaseAsync(options, address, answer, $"{address}, which was running", Known(options, address, answer), cancellationToken);
        // Notebooks in VS Code would meet it.
        if (answer.Kind == AnswerKind.TooOld) options.Say($"{address}: {answer.InWords}: it is not used. {answer.Fix}.");
        tried.Add($"{address}: {answer.InWords}");
        return null;
    }

    private static async Task<NatsServerLease?> ComposedAsync(ServerOptions options, List<string> tried, CancellationToken cancellationToken)
    {
        if (await DockerCompose.UpAsync(options, cancellationToken) is { } why)
        {
            tried.Add($"Docker: {why}");
            return null;
        }
        var address = ServerAddress.Parse(ServerOptions.DefaultUrl);
        var answer = await options.AskAsync(address, cancellationToken);
        if (answer.Serves) return await LeaseAsync(options, address, answer, $"{address}, started by Docker Compose; it stays until `make down`", ServerReturn.OfComposed(options), cancellationToken);
        tried.Add($"Docker: the container runs; {address}: {answer.InWords}");
        return null;
    }

    private static async Task<NatsServerLease?> PrivateAsync(ServerOptions options, List<string> tried, CancellationToken cancellationToken)
    {
        var program = await ServerProgram.FindAsync(options, cancellationToken);
        if (program is not { IsUsable: true })
        {
            tried.Add(ServerProgram.WhyNot(program));
            return null;
        }
        var folder = new ServerFolder(options.Root);
        using (await folder.LockAsync(cancellationToken))
        {
            var running = await OwnServer.FindRunningAsync(folder, cancellationToken);
            if (running is not null && ServerVersion.IsTooOld(running.Version)) throw Advice.OwnIsTooOld(running);
            var state = running ?? await OwnServer.StartAsync(program.Path, folder, -1, -1, stays: false, cancellationToken);
            var mark = folder.Enter();
            var origin = $"{state.Url}, {(running is null ? "a private one" : "the course's own, which was running")} with its store in .nats/";
            return new NatsServerLease(
                ServerAddress.Parse(state.Url), state.MonitorUrl, state.Version, origin, ServerReturn.OfOwn(options, folder, state), () => LeaveAsync(folder, mark));
        }
    }

    // The last run out ends the server; a run that was killed is not waited for.
    private static async ValueTask LeaveAsync(ServerFolder folder, IDisposable mark)
    {
        using (await folder.LockAsync(CancellationToken.None))
        {
            mark.Dispose();
            if (!folder.IsUsed() && await OwnServer.FindRunningAsync(folder, CancellationToken.None) is { Stays: false } state)
                await OwnServer.StopAsync(state, folder);
        }
    }

    // What answers at an address may be what `make up` has started.
    private static ServerReturn Known(ServerOptions options, ServerAddress address, ServerAnswer answer, string? namedBy = null) =>
        new ServerFolder(options.Root) is var folder && folder.ReadState() is { } state && state.ServerId == answer.ServerId
            ? ServerReturn.OfOwn(options, folder, state) : ServerReturn.OfOther(address, namedBy);

    private static async Task<NatsServerLease> LeaseAsync(
        ServerOptions options, ServerAddress address, ServerAnswer answer, string origin, ServerReturn comesBack, CancellationToken cancellationToken)
    {
        var monitorUrl = await Monitoring.FindAsync(options.Environment("NATS_MONITOR_URL"), address, answer.ServerId, cancellationToken);
        return new NatsServerLease(address, monitorUrl, answer.Version, origin, comesBack);
    }
}
