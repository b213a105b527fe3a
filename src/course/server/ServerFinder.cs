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
        if (program is { IsUsable: true })
            return await OwnServer.LeaseAsync(options, new ServerFolder(options.Root), program.Path, cancellationToken);
        tried.Add(ServerProgram.WhyNot(program));
        return null;
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
