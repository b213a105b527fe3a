namespace Course.Servers;

/// <summary>A server that a run may use until it disposes this. A private server then ends, unless another run still uses it.</summary>
public sealed class NatsServerLease : IAsyncDisposable
{
    private readonly Func<ValueTask> release;

    internal NatsServerLease(ServerAddress address, string? monitorUrl, string version, string origin, ServerReturn comesBack, Func<ValueTask>? release = null)
    {
        (Address, MonitorUrl, Version, Origin, Return) = (address, monitorUrl, version, origin, comesBack);
        this.release = release ?? (() => ValueTask.CompletedTask);
    }

    /// <summary>The address for clients, as it was given: it may hold a password, so print <see cref="Origin"/> and not this.</summary>
    public string Url => Address.Url;

    /// <summary>The address of the HTTP monitoring; null where none was found.</summary>
    public string? MonitorUrl { get; }

    /// <summary>The server's release, such as 2.15.1.</summary>
    public string Version { get; }

    /// <summary>Where the server comes from, in plain words, without secrets.</summary>
    public string Origin { get; }

    /// <summary>How it comes back where it goes away.</summary>
    public ServerReturn Return { get; }

    /// <summary>The address taken apart; as text, it is without secrets.</summary>
    internal ServerAddress Address { get; }

    /// <summary>What the notebooks' processes get: NATS_URL and, where there is one, NATS_MONITOR_URL.</summary>
    public IReadOnlyDictionary<string, string> Environment => EnvironmentWith(Url);

    /// <summary>The same for one of the server's users.</summary>
    internal IReadOnlyDictionary<string, string> EnvironmentOf(string user, string password) =>
        EnvironmentWith($"nats://{user}:{password}@{Address.Host}:{Address.Port}");

    /// <summary>Lets this process, and those it starts, find the server by <see cref="Environment"/>.</summary>
    public void Export()
    {
        foreach (var (name, value) in Environment)
            System.Environment.SetEnvironmentVariable(name, value);
    }

    /// <summary>Gives the server back.</summary>
    public ValueTask DisposeAsync() => release();

    private Dictionary<string, string> EnvironmentWith(string url) => MonitorUrl is null
        ? new() { ["NATS_URL"] = url }
        : new() { ["NATS_URL"] = url, ["NATS_MONITOR_URL"] = MonitorUrl };
}
