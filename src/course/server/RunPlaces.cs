using System.Globalization;

namespace Course.Servers;

/// <summary>
/// Where the notebooks of a run find their server: one place for all of them; or several on a server of the course's own, each with an account to
/// itself, so that notebooks run beside each other and equal stream names do not meet.
/// </summary>
public sealed class RunPlaces : IAsyncDisposable
{
    /// <summary>The accounts of server/jobs.conf.</summary>
    public const int Most = 8;

    private readonly IReadOnlyList<IDisposable> _taken;

    private RunPlaces(NatsServerLease lease, IReadOnlyList<IReadOnlyDictionary<string, string>> environments, IReadOnlyList<IDisposable> taken, string? remark = null)
    {
        (Lease, Environments, Remark) = (lease, environments, remark);
        _taken = taken;
    }

    /// <summary>The server.</summary>
    public NatsServerLease Lease { get; }

    /// <summary>What the notebooks' processes get, such as NATS_URL; one set for each place.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Environments { get; }

    /// <summary>Why there are fewer places than were wanted; null where there are not.</summary>
    public string? Remark { get; }

    /// <summary>Finds or starts a server with so many places.</summary>
    /// <param name="options">Where to look.</param>
    /// <param name="jobs">How many notebooks want to run beside each other.</param>
    /// <param name="cancellationToken">Ends the wait for a server.</param>
    /// <exception cref="ServerException">There is no server.</exception>
    public static async Task<RunPlaces> FindAsync(ServerOptions options, int jobs, CancellationToken cancellationToken)
    {
        if (jobs == 1)
            return await OneAsync(options, remark: null, cancellationToken);
        if (await ServerOfOthersAsync(options, cancellationToken) is { } others)
            return await OneAsync(options, $"One after another: on {others} all notebooks share one account, and their streams would meet.", cancellationToken);
        var program = await ServerProgram.FindAsync(options, cancellationToken);
        return program is { IsUsable: true }
            ? await SeveralAsync(options, program.Path, jobs, cancellationToken)
            : await OneAsync(options, $"One after another: accounts for each notebook need a nats-server of this machine ({ServerProgram.WhyNot(program)}).", cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var place in _taken)
            place.Dispose();
        await Lease.DisposeAsync();
    }

    private static async Task<RunPlaces> OneAsync(ServerOptions options, string? remark, CancellationToken cancellationToken)
    {
        var lease = await ServerFinder.FindAsync(options, cancellationToken);
        return new RunPlaces(lease, [lease.Environment], [], remark);
    }

    // What `course server up` has started is the course's own.
    private static async Task<string?> ServerOfOthersAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        if (options.NamedUrl is not null)
            return $"the server that {options.NamedBy} names";
        var answer = await options.AskAsync(options.Configured, cancellationToken);
        return answer.Serves && new ServerFolder(options.Root).ReadState()?.ServerId != answer.ServerId ? $"the server at {options.Configured}" : null;
    }

    private static async Task<RunPlaces> SeveralAsync(ServerOptions options, string program, int jobs, CancellationToken cancellationToken)
    {
        var folder = new ServerFolder(options.Root, "jobs.conf", ".nats/jobs");
        var lease = await OwnServer.LeaseAsync(options, folder, program, cancellationToken);
        var (environments, taken) = (new List<IReadOnlyDictionary<string, string>>(), new List<IDisposable>());
        foreach (var user in Enumerable.Range(1, Most).Select(i => string.Create(CultureInfo.InvariantCulture, $"job{i}")))
        {
            if (environments.Count == jobs || folder.TryTake(user) is not { } place)
                continue;
            taken.Add(place);
            environments.Add(lease.EnvironmentOf(user, "job"));
        }
        if (environments.Count > 0)
            return new RunPlaces(lease, environments, taken, environments.Count < jobs ? $"{environments.Count} beside each other: other runs have the rest of the {Most} accounts." : null);
        await lease.DisposeAsync();
        throw new ServerException($"Other runs have all {Most} accounts of the course's server. Wait until one ends, or run without JOBS.");
    }
}
