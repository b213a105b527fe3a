namespace Course.Servers;

/// <summary>A server that a run may use until it disposes this. A private server then ends, unless another run still uses it.</summary>
public sealed class NatsServerLease : IAsyncDisposable
{
    private readonly Func<ValueTask> release;

    internal NatsServerLease(string url, string? monitorUrl, string version, string origin, Func<ValueTask>? release = null)
    {
        (Url, MonitorUrl, Version, Origin) = (url, monitorUrl, version, origin);
        this.release = release ?? (() => ValueTask.CompletedTask);
    }

    /// <summary>The address for clients, as it was given: it may hold a password, so print <see cref="Origin"/> and not this.</summary>
    public string Url { get; }

    /// <summary>The address of the HTTP monitoring; null where none was found.</summary>
    public string? MonitorUrl { get; }

    /// <summary>The server's release, such as 2.15.1.</summary>
    public string Version { get; }

    /// <summary>Where the server comes from, in plain words, without secrets.</summary>
    public string Origin { get; }

    /// <summary>What the notebooks' processes get: NATS_URL and, where there is one, NATS_MONITOR_URL.</summary>
    public IReadOnlyDictionary<string, string> Environment => MonitorUrl is null
        ? new Dictionary<string, string> { ["NATS_URL"] = Url }
        : new Dictionary<string, string> { ["NATS_URL"] = Url, ["NATS_MONITOR_URL"] = MonitorUrl };

    /// <summary>Lets this process, and those it starts, find the server by <see cref="Environment"/>.</summary>
    public void Export()
    {
        foreach (var (name, value) in Environment)
            System.Environment.SetEnvironmentVariable(name, value);
    }

    /// <summary>Gives the server back.</summary>
    public ValueTask DisposeAsync() => release();
}
