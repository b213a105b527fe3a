namespace Course.Servers;

/// <summary>How a server that went away comes back.</summary>
/// <param name="Words">What the reader has to know or can do, in a sentence, without secrets.</param>
/// <param name="StartAsync">Starts it on the same address and store, or says by a <see cref="ServerException"/> why not; null where that is not the course's to do.</param>
public sealed record ServerReturn(string Words, Func<CancellationToken, Task>? StartAsync = null)
{
    /// <summary>The way back of the folder's own server, and of no other.</summary>
    internal static ServerReturn OfOwn(ServerOptions options, ServerFolder folder, ServerState state) =>
        new("It is the course's own, and its streams are kept in .nats/.", cancellationToken => StartOwnAsync(options, folder, state, cancellationToken));

    /// <summary>The way back of the service in docker-compose.yml.</summary>
    internal static ServerReturn OfComposed(ServerOptions options) =>
        new("It is the course's own, in Docker, and its streams are kept in the volume.", cancellationToken => StartComposedAsync(options, cancellationToken));

    /// <summary>The way back of a server that somebody else has started.</summary>
    /// <param name="address">Where it was.</param>
    /// <param name="namedBy">What names it, such as NATS_URL; null where it was met at the configured address.</param>
    internal static ServerReturn OfOther(ServerAddress address, string? namedBy) => new((address.IsLoopback, namedBy) switch
    {
        (false, _) => $"Ask whoever looks after {address.Host} to start it again.",
        (_, { } by) => $"{by} names it: start it again at this address, in the way it was started.",
        _ => "It ran before the player did: start it again in the way it was started, which may have been make up.",
    });

    private static async Task StartOwnAsync(ServerOptions options, ServerFolder folder, ServerState state, CancellationToken cancellationToken)
    {
        var program = await ServerProgram.FindAsync(options, cancellationToken);
        if (program is not { IsUsable: true }) throw new ServerException(ServerProgram.WhyNot(program));
        using var only = await folder.LockAsync(cancellationToken);
        if (await OwnServer.FindRunningAsync(folder, cancellationToken) is not { } running)
            await OwnServer.StartAsync(program.Path, folder, PortOf(state.Url), PortOf(state.MonitorUrl), state.Stays, cancellationToken);
        else if (running.Url != state.Url)
            throw new ServerException($"another run has started the course's server at {running.Url} meanwhile. End that run first.");
    }

    private static async Task StartComposedAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        if (await DockerCompose.UpAsync(options, cancellationToken) is { } why) throw new ServerException($"Docker: {why}.");
    }

    private static int PortOf(string url) => new Uri(url).Port;
}
