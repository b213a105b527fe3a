using System.Net.Sockets;
using System.Text;

namespace Course.Servers;

/// <summary>Finds the HTTP monitoring that belongs to a server.</summary>
internal static class Monitoring
{
    /// <summary>The monitoring port of server/nats.conf.</summary>
    public const int DefaultPort = 8222;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The monitoring address of this very server: the one named, else the usual port of its host; null where neither shows the server's id.</summary>
    /// <param name="named">NATS_MONITOR_URL, or null.</param>
    /// <param name="address">Where the server answers.</param>
    /// <param name="info">What it says of itself.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<string?> FindAsync(string? named, ServerAddress address, ServerInfo info, CancellationToken cancellationToken)
    {
        var url = string.IsNullOrWhiteSpace(named) ? $"http://{address.Host}:{DefaultPort}" : named.TrimEnd('/');
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && await ShowsAsync(uri, info.ServerId, cancellationToken) ? url : null;
    }

    private static async Task<bool> ShowsAsync(Uri uri, string serverId, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            return (await GetAsync(uri, "/varz", limit.Token)).Contains($"\"{serverId}\"", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>One HTTP/1.0 request by hand, and the whole answer: an HttpClient would cost each run some 40 ms of its start.</summary>
    /// <exception cref="SocketException">Nothing answers there.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<string> GetAsync(Uri uri, string path, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(uri.DnsSafeHost, uri.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.0\r\nHost: {uri.Authority}\r\n\r\n"), cancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
