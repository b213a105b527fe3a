namespace Course.Servers;

/// <summary>Finds the HTTP monitoring that belongs to a server.</summary>
internal static class Monitoring
{
    /// <summary>The monitoring port of server/nats.conf.</summary>
    public const int DefaultPort = 8222;

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };

    /// <summary>The monitoring address of this very server: the one named, else the usual port of its host; null where neither shows the server's id.</summary>
    /// <param name="named">NATS_MONITOR_URL, or null.</param>
    /// <param name="address">Where the server answers.</param>
    /// <param name="serverId">What it says of itself.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<string?> FindAsync(string? named, ServerAddress address, string serverId, CancellationToken cancellationToken)
    {
        var url = string.IsNullOrWhiteSpace(named) ? $"http://{address.Host}:{DefaultPort}" : named.TrimEnd('/');
        return Uri.TryCreate(url, UriKind.Absolute, out _) && (await GetAsync(url + "/varz", cancellationToken))?.Contains($"\"{serverId}\"", StringComparison.Ordinal) == true
            ? url : null;
    }

    /// <summary>Whether a server says that it is ready.</summary>
    public static async Task<bool> IsHealthyAsync(string url, CancellationToken cancellationToken) =>
        (await GetAsync(url + "/healthz", cancellationToken))?.Contains("\"ok\"", StringComparison.Ordinal) == true;

    /// <summary>What an address answers, whatever the status; empty where that is no HTTP, null where nothing listens.</summary>
    public static async Task<string?> GetAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.GetAsync(url, cancellationToken);
            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            return fault.HttpRequestError == HttpRequestError.ConnectionError ? null : "";
        }
        catch (Exception fault) when (fault is NotSupportedException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return "";
        }
    }
}
